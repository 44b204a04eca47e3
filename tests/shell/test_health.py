"""GET /api/health"""


def test_says_that_the_server_is_alive(client):
    answer = client.get("/api/health")
    assert answer.status_code == 200
    assert answer.json == {"status": "ok"}
