"""GET /api/words/{id}/audio"""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from backend_flask import database
from tests.media.provider import answer
from tests.media.sounds import assert_speech, seconds_of, tone
from tests.samples import HOUSE, add_activity, add_group, add_word, assert_problem, launch


def audio(client, word_id, query="", **more):
    return client.get(f"/api/words/{word_id}/audio{query}", **more)


def recordings(config):
    return sorted((config.media / "speech").glob("*.wav"))


@pytest.fixture
def heard(make_app, config, provider):
    """A client of a portal that speaks through the endpoint: what it says can be read there."""
    return make_app(config, speech_url=provider.url).test_client()


def test_speaks_the_word(client):
    answer = audio(client, add_word(client, **HOUSE))
    assert answer.status_code == 200
    assert answer.content_type == "audio/wav"
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert answer.headers["Speech-Engine"] == "espeak-ng"
    assert_speech(answer.data, shortest=0.3, longest=2)


def test_speaks_different_words_differently(client):
    house, mouse = add_word(client, "Haus", "house"), add_word(client, "Maus", "mouse")
    assert audio(client, house).data != audio(client, mouse).data
    assert audio(client, house).headers["ETag"] != audio(client, mouse).headers["ETag"]


@pytest.mark.parametrize(
    "german, parts, spoken",
    [
        ("Haus", {"article": "das", "plural": "Häuser"}, "das Haus"),
        ("Eltern", {"article": "die", "plural": "Eltern", "plural_only": True}, "Eltern"),
        ("Deutschland", {"article": "das", "plural": None, "without_article": True}, "Deutschland"),
        ("gehen", None, "gehen"),
    ],
)
def test_nouns_are_spoken_with_their_article(heard, provider, german, parts, spoken):
    word_id = add_word(heard, german, parts={"pos": "noun", **parts} if parts else {})
    assert audio(heard, word_id).data == tone()
    assert [request["input"] for request in provider.requests] == [spoken]


def test_speaks_slowly(client):
    word_id = add_word(client, "Geschwindigkeitsbegrenzung", "speed limit")
    usual, slow = audio(client, word_id), audio(client, word_id, "?speed=0.5")
    assert seconds_of(slow.data) > 1.5 * seconds_of(usual.data)
    assert usual.headers["ETag"] != slow.headers["ETag"]


@pytest.mark.parametrize("speed", ["0", "0.24", "4.01", "-1", "nan", "inf", "fast", "1_0", "1e0", "", "0,5"])
def test_refuses_a_speed_that_is_none(client, speed):
    assert_problem(audio(client, add_word(client), f"?speed={speed}"), 422, field="speed")


def test_refuses_other_questions(client):
    assert_problem(audio(client, add_word(client), "?voice=anna"), 422, field="voice")


def test_says_the_same_only_once(client, config):
    word_id = add_word(client)
    first = audio(client, word_id)
    (recording,) = recordings(config)
    made = recording.stat().st_mtime_ns
    assert recording.read_bytes() == first.data
    for query in ("", "?speed=1", "?speed=1.0", "?speed=1.001"):
        assert audio(client, word_id, query).data == first.data
    assert recordings(config) == [recording]
    assert recording.stat().st_mtime_ns == made


def test_leaves_nothing_unfinished(client, config):
    audio(client, add_word(client))
    assert not list((config.media / "speech").glob("*.part"))


def test_is_not_sent_again_while_it_stands(client):
    word_id = add_word(client)
    tag = audio(client, word_id).headers["ETag"]
    again = audio(client, word_id, headers={"If-None-Match": tag})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == tag


def test_is_sent_anew_when_the_word_changed(client):
    word_id = add_word(client, **HOUSE)
    before = audio(client, word_id)
    assert client.patch(f"/api/words/{word_id}", json={"german": "Hausboot"}).status_code == 200
    after = audio(client, word_id, headers={"If-None-Match": before.headers["ETag"]})
    assert after.status_code == 200
    assert seconds_of(after.data) > seconds_of(before.data)


def test_can_be_sent_in_parts(client):
    """Safari plays nothing that it cannot ask for in parts."""
    word_id = add_word(client)
    whole = audio(client, word_id).data
    part = audio(client, word_id, headers={"Range": "bytes=0-99"})
    assert (part.status_code, part.data) == (206, whole[:100])
    assert part.headers["Content-Range"] == f"bytes 0-99/{len(whole)}"
    assert_problem(audio(client, word_id, headers={"Range": "bytes=99999999-"}), 416)


def test_knows_no_other_words(client):
    assert_problem(audio(client, 1), 404, says="no word 1")
    word_id = add_word(client)
    client.delete(f"/api/words/{word_id}")
    assert_problem(audio(client, word_id), 404)


def test_a_study_app_may_listen(client):
    word_id = add_word(client)
    token = launch(client, add_group(client, "Home", (word_id,)), add_activity(client))["token"]
    assert audio(client, word_id, headers={"Authorization": f"Bearer {token}"}).status_code == 200
    assert_problem(audio(client, word_id, headers={"Authorization": "Bearer wrong"}), 401)


def test_the_embedded_voice_stands_in_for_the_endpoint(heard, provider, config):
    word_id = add_word(heard)
    provider.replies = [answer(b"", 500)]
    instead = audio(heard, word_id)
    assert instead.headers["Speech-Engine"] == "espeak-ng"
    assert_speech(instead.data, shortest=0.2, longest=2)

    provider.replies = [answer(tone())]
    back = audio(heard, word_id)
    assert (back.headers["Speech-Engine"], back.data) == ("openai-compatible", tone())
    assert back.headers["ETag"] != instead.headers["ETag"]
    assert len(recordings(config)) == 2


def test_threads_that_ask_at_once_have_it_made_once(heard, provider):
    word_id = add_word(heard)
    provider.replies = [answer(tone(), after=0.3)]

    def ask(_):
        try:
            return audio(heard.application.test_client(), word_id).data
        finally:
            database.close_connections()

    with ThreadPoolExecutor(4) as threads:
        assert set(threads.map(ask, range(4))) == {tone()}
    assert len(provider.requests) == 1


def test_processes_that_ask_at_once_have_it_made_once(heard, provider, config):
    word_id = add_word(heard)
    provider.replies = [answer(tone(), after=1.5)]
    program = (
        "from backend_flask import create_app\n"
        "client = create_app().test_client()\n"
        "print('ready', flush=True)\n"
        "input()\n"
        f"answer = client.get('/api/words/{word_id}/audio', base_url='http://127.0.0.1:5000')\n"
        "print(answer.status_code, len(answer.data))\n"
    )
    settings = {
        "PORTAL_DB": str(config.db),
        "PORTAL_MEDIA": str(config.media),
        "PORTAL_SPEECH_URL": provider.url,
    }
    servers = [
        subprocess.Popen(
            [sys.executable, "-c", program],
            env=settings, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        for _ in range(2)
    ]  # fmt: skip
    for server in servers:
        assert server.stdout.readline() == "ready\n"
    for server in servers:
        server.stdin.write("go\n")
        server.stdin.flush()
    said = [server.communicate(timeout=30)[0] for server in servers]
    assert said == [f"200 {len(tone())}\n"] * 2
    assert len(provider.requests) == 1


def test_says_when_nothing_can_be_spoken(client, config):
    answer = audio(client, add_word(client, "…", "and so on"))
    assert_problem(answer, 503, says="No voice")
    assert answer.headers["Retry-After"]
    assert not recordings(config)


def test_says_when_the_recording_cannot_be_kept(client, config):
    config.media.write_text("a file where the folder should be")
    assert_problem(audio(client, add_word(client)), 503, says="PORTAL_MEDIA")
