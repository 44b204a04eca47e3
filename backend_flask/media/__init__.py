"""The engine room: pure functions on files and text. No Flask, no database, no room is known here."""
