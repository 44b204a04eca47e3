"""The portal as a learner meets it: in a real Chromium, with keys and clicks."""
