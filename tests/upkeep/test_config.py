"""What the operator can set, and what the portal says to a setting that it cannot use."""

from zoneinfo import ZoneInfoNotFoundError

import pytest

from backend_flask.config import ROOT, Config, ConfigError, load_config


def test_needs_nothing():
    config = load_config({"PORTAL_TIMEZONE": "UTC"})
    assert config.db == ROOT / "words.db"
    assert config.media == ROOT / "var" / "media"
    assert config.backups == ROOT / "var" / "backups"
    assert (config.host, config.port, config.mode) == ("127.0.0.1", 5000, "local")
    assert config.url == "http://127.0.0.1:5000"


def test_reads_every_setting(tmp_path):
    config = load_config(
        {
            "PORTAL_DB": str(tmp_path / "a.db"),
            "PORTAL_MEDIA": str(tmp_path / "m"),
            "PORTAL_BACKUPS": str(tmp_path / "b"),
            "PORTAL_HOST": "0.0.0.0",
            "PORTAL_PORT": "8080",
            "PORTAL_TIMEZONE": "Europe/Berlin",
            "PORTAL_MODE": "shared",
            "PORTAL_PROCESSES": "1",
            "PORTAL_THREADS": "64",
        }
    )
    assert (config.db, config.media, config.backups) == (tmp_path / "a.db", tmp_path / "m", tmp_path / "b")
    assert (config.host, config.port, config.mode) == ("0.0.0.0", 8080, "shared")
    assert str(config.timezone) == "Europe/Berlin"
    assert (config.processes, config.threads) == (1, 64)


def test_an_empty_setting_counts_as_none():
    empty = dict.fromkeys(("PORTAL_DB", "PORTAL_HOST", "PORTAL_PORT", "PORTAL_MODE"), "")
    config = load_config({"PORTAL_TIMEZONE": "UTC"} | empty)
    assert (config.db, config.host, config.port, config.mode) == (
        ROOT / "words.db",
        "127.0.0.1",
        5000,
        "local",
    )


def test_paths_are_absolute_and_know_the_home_folder(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert load_config({"PORTAL_DB": "here.db", "PORTAL_TIMEZONE": "UTC"}).db == tmp_path / "here.db"
    assert load_config({"PORTAL_DB": "~/there.db", "PORTAL_TIMEZONE": "UTC"}).db == tmp_path / "there.db"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORTAL_PORT", "0"),
        ("PORTAL_PORT", "65536"),
        ("PORTAL_PORT", "abc"),
        ("PORTAL_PORT", "-1"),
        ("PORTAL_PORT", "80.5"),
        ("PORTAL_PORT", "٥٠٠٠"),
        ("PORTAL_PROCESSES", "0"),
        ("PORTAL_PROCESSES", "17"),
        ("PORTAL_THREADS", "many"),
        ("PORTAL_MODE", "open"),
        ("PORTAL_MODE", "LOCAL"),
        ("PORTAL_TIMEZONE", "Mars/Olympus"),
        ("PORTAL_TIMEZONE", "../../etc/passwd"),
        ("PORTAL_TIMEZONE", "/etc/localtime"),
        ("PORTAL_TIMEZONE", "Europe"),
        ("PORTAL_DB", "~nobody-of-this-name/words.db"),
    ],
)
def test_names_the_setting_that_cannot_be_used(name, value):
    with pytest.raises(ConfigError, match=name):
        load_config({"PORTAL_TIMEZONE": "UTC", name: value})


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "portal.example", "::"])
def test_without_sign_in_it_is_not_open_to_the_network(host):
    with pytest.raises(ConfigError, match="PORTAL_HOST"):
        load_config({"PORTAL_HOST": host, "PORTAL_TIMEZONE": "UTC"})
    assert load_config({"PORTAL_HOST": host, "PORTAL_MODE": "shared", "PORTAL_TIMEZONE": "UTC"}).host == host


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_loopback_is_open_to_this_machine(host):
    assert load_config({"PORTAL_HOST": host, "PORTAL_TIMEZONE": "UTC"}).host == host


def test_an_ipv6_address_stands_in_brackets():
    assert Config(host="::1", port=8080).url == "http://[::1]:8080"


def test_a_machine_without_a_usable_zone_is_in_utc(monkeypatch):
    """TZ may hold what is no zone's name, such as a POSIX rule or a typing error."""

    def no_zone():
        raise ZoneInfoNotFoundError("TZ environment variable is bad")

    monkeypatch.setattr("tzlocal.get_localzone_name", no_zone)
    assert str(load_config({}).timezone) == "UTC"
    monkeypatch.setattr("tzlocal.get_localzone_name", lambda: None)
    assert str(load_config({}).timezone) == "UTC"
    monkeypatch.setattr("tzlocal.get_localzone_name", lambda: "CET-1CEST")
    assert str(load_config({}).timezone) == "UTC"
