"""The voices that the operator configures: PORTAL_SPEECH_* and PORTAL_PIPER_VOICE."""

import pytest

from backend_flask.config import ConfigError, load_config

ENDPOINT = {
    "PORTAL_SPEECH_URL": "http://127.0.0.1:8880/v1/",
    "PORTAL_SPEECH_KEY": "secret",
    "PORTAL_SPEECH_MODEL": "kokoro",
    "PORTAL_SPEECH_VOICE": "anna",
}


def test_without_settings_only_the_embedded_voice_speaks():
    config = load_config({})
    assert (config.speech_url, config.speech_key, config.piper_voice) == (None, None, None)


def test_an_endpoint_is_configured():
    config = load_config(ENDPOINT)
    assert config.speech_url == "http://127.0.0.1:8880/v1"
    assert (config.speech_key, config.speech_model, config.speech_voice) == ("secret", "kokoro", "anna")
    assert "secret" not in repr(config)


@pytest.mark.parametrize("url", ["127.0.0.1:8880", "ftp://host/v1", "http://", "file:///etc", "http://[::1"])
def test_an_address_that_is_none_is_refused(url):
    with pytest.raises(ConfigError, match="PORTAL_SPEECH_URL"):
        load_config({"PORTAL_SPEECH_URL": url})


def test_a_piper_voice_needs_both_its_files(tmp_path):
    voice = tmp_path / "de_DE-thorsten-medium.onnx"
    with pytest.raises(ConfigError, match=r"medium\.onnx\.$"):
        load_config({"PORTAL_PIPER_VOICE": str(voice)})
    voice.touch()
    with pytest.raises(ConfigError, match=r"medium\.onnx\.json\.$"):
        load_config({"PORTAL_PIPER_VOICE": str(voice)})
    (tmp_path / "de_DE-thorsten-medium.onnx.json").touch()
    assert load_config({"PORTAL_PIPER_VOICE": str(voice)}).piper_voice == voice
