"""GET /api/words/{id}/distractors"""

from tests.samples import add_word, assert_problem


def noun(zipf=4.0):
    return {"pos": "noun", "article": "das", "plural": None, "zipf": zipf}


def verb():
    forms = {"present": "x", "past": "x", "participle": "x", "auxiliary": "haben"}
    return {"pos": "verb", **forms}


def german(answer):
    assert answer.status_code == 200, answer.json
    return [word["german"] for word in answer.json["items"]]


def test_gives_three_others_of_the_same_part_of_speech(client):
    house = add_word(client, "Haus", "house", parts=noun())
    for word in ("Baum", "Maus", "Raum", "Saum"):
        add_word(client, word, word, parts=noun())
    add_word(client, "raus", "out", parts={"pos": "adverb"})
    distractors = client.get(f"/api/words/{house}/distractors")
    assert len(german(distractors)) == 3
    assert set(german(distractors)) < {"Baum", "Maus", "Raum", "Saum"}
    assert distractors.json["items"][0].keys() == {"id", "german", "english", "parts"}
    assert distractors.json["items"][0]["parts"]["pos"] == "noun"


def test_gives_as_many_as_asked_for_while_there_are_any(client):
    house = add_word(client, "Haus", "house", parts=noun())
    for number in range(10):
        add_word(client, f"Wort{number}", f"word {number}", parts=noun())
    for count, given in ((1, 1), (5, 5), (20, 10)):
        assert len(german(client.get(f"/api/words/{house}/distractors?count={count}"))) == given
    for count in ("0", "21", "x", "-1"):
        answer = client.get(f"/api/words/{house}/distractors?count={count}")
        assert_problem(answer, 422, field="count")


def test_none_of_them_is_right_as_well(client):
    to_pay = add_word(client, "bezahlen", "to pay, to settle", parts=verb())
    add_word(client, "zahlen", "to pay", parts=verb())
    add_word(client, "begleichen", "to settle", parts=verb())
    add_word(client, "Bezahlen", "paying", parts=verb())
    add_word(client, "behalten", "to keep", parts=verb())
    assert german(client.get(f"/api/words/{to_pay}/distractors")) == ["behalten"]


def test_no_two_of_them_mean_the_same(client):
    house = add_word(client, "Haus", "house", parts=noun())
    for word in ("Auto", "Wagen"):
        add_word(client, word, "car", parts=noun())
    assert len(german(client.get(f"/api/words/{house}/distractors"))) == 1


def test_a_deleted_word_is_none_and_has_none(client):
    house = add_word(client, "Haus", "house", parts=noun())
    mouse = add_word(client, "Maus", "mouse", parts=noun())
    client.delete(f"/api/words/{mouse}")
    assert german(client.get(f"/api/words/{house}/distractors")) == []
    for there_is_none in (mouse, 77):
        answer = client.get(f"/api/words/{there_is_none}/distractors")
        assert_problem(answer, 404, says=f"no word {there_is_none}")


def test_a_word_without_parts_has_distractors_too(client):
    house = add_word(client, "Haus", "house")
    add_word(client, "Maus", "mouse")
    assert german(client.get(f"/api/words/{house}/distractors")) == ["Maus"]
