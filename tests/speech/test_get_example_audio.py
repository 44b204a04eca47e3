"""GET /api/words/{id}/audio/example"""

import pytest

from tests.media.sounds import assert_speech, seconds_of, tone
from tests.samples import HOUSE, add_word, assert_problem

SENTENCE = {"german": "Das Haus steht am Wald.", "english": "The house stands by the forest."}


def add_house(client):
    return add_word(client, parts={**HOUSE["parts"], "example": SENTENCE})


def example(client, word_id, query="", **more):
    return client.get(f"/api/words/{word_id}/audio/example{query}", **more)


def test_speaks_the_sentence(client):
    word_id = add_house(client)
    answer = example(client, word_id)
    assert answer.status_code == 200
    assert answer.content_type == "audio/wav"
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert_speech(answer.data, shortest=0.8, longest=4)
    assert seconds_of(answer.data) > seconds_of(client.get(f"/api/words/{word_id}/audio").data)


def test_speaks_the_german_sentence(make_app, config, provider):
    client = make_app(config, speech_url=provider.url, speech_voice="anna").test_client()
    assert example(client, add_house(client), "?speed=0.8").data == tone()
    asked = provider.requests[0]
    assert (asked["input"], asked["voice"], asked["speed"]) == (SENTENCE["german"], "anna", 0.8)


def test_says_the_same_only_once(client, config):
    word_id = add_house(client)
    first = example(client, word_id)
    (recording,) = (config.media / "speech").glob("*.wav")
    made = recording.stat().st_mtime_ns
    assert example(client, word_id).data == first.data
    assert recording.stat().st_mtime_ns == made


def test_is_not_sent_again_while_it_stands(client):
    word_id = add_house(client)
    tag = example(client, word_id).headers["ETag"]
    assert example(client, word_id, headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize("parts", [{}, HOUSE["parts"]])
def test_a_word_may_have_no_example(client, parts):
    assert_problem(example(client, add_word(client, parts=parts)), 404, says="no example sentence")


def test_knows_no_other_words(client):
    assert_problem(example(client, 7), 404, says="no word 7")


def test_refuses_a_speed_that_is_none(client):
    assert_problem(example(client, add_house(client), "?speed=9"), 422, field="speed")


@pytest.mark.slow
def test_a_hundred_seeded_words_and_their_examples_can_be_spoken(seeded_client):
    words = seeded_client.get("/api/words").json["items"]
    assert len(words) == 100
    for word in words:
        spoken = seeded_client.get(f"/api/words/{word['id']}/audio")
        assert_speech(spoken.data, shortest=0.1, longest=4)
        if "example" in word["parts"]:
            assert_speech(example(seeded_client, word["id"]).data, shortest=0.5, longest=12)
