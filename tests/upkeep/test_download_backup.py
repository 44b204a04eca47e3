"""GET /api/backup"""

from tests.samples import add_word
from tests.upkeep.dump import dump


def test_is_the_whole_database(client, config, tmp_path):
    add_word(client)
    answer = client.get("/api/backup")
    assert answer.status_code == 200
    assert answer.content_type == "application/vnd.sqlite3"
    assert "attachment" in answer.headers["Content-Disposition"]
    file = tmp_path / "downloaded.db"
    file.write_bytes(answer.get_data())
    answer.close()
    assert dump(file) == dump(config.db)


def test_leaves_nothing_behind(client, config, tmp_path, monkeypatch):
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    client.get("/api/backup").close()
    assert list(folder.iterdir()) == []
    assert not config.backups.exists()
