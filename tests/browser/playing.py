"""Plays the study apps by keyboard alone, as somebody who knows the words and errs on purpose."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.chromium import PATIENCE_MS
from tests.browser.serving import Portal

ARTICLES = ("der", "die", "das")
APPS = ("flashcards", "multiple-choice", "typing", "listening", "articles", "sentence-builder")

# Short words with an example each; nouns of every gender, one without a plural, and a verb.
LESSON = ("Tisch", "Bett", "Milch", "Lampe", "schlafen")

Word = dict[str, Any]
Answers = list[tuple[str, bool]]

_HELD_BACK = "Object.keys(localStorage).filter((key) => key.startsWith('portal.study.'))"

_REMEMBER_SOUNDS = """
const play = HTMLMediaElement.prototype.play;
HTMLMediaElement.prototype.play = function () {
  document.documentElement.dataset.heard = new URL(this.src).pathname;
  return play.call(this);
};
"""


def make_lesson(portal: Portal, german: Iterable[str] = LESSON) -> tuple[int, dict[str, Word]]:
    """A group of seed words: its id, and the words by their German.

    Words are no longer spoken by themselves: that would take longer than all the rest.
    """
    portal.patch("/api/settings", {"sound": False})
    words = {text: _find(portal, text) for text in german}
    group = portal.post(
        "/api/groups", {"name": "Lesson 1", "word_ids": [word["id"] for word in words.values()]}
    )
    return int(group["id"]), words


def _find(portal: Portal, german: str) -> Word:
    items: list[Word] = portal.get(f"/api/words?q={german}")["items"]
    return next(word for word in items if word["german"] == german)


@dataclass
class Player:
    """At the keyboard of one page; `wrong` are the words to get wrong the first time."""

    page: Page
    app: str
    words: dict[str, Word]
    wrong: Collection[str] = ()

    def __post_init__(self) -> None:
        self.given: Answers = []
        self._ways: dict[str, Callable[[], None]] = {
            "flashcards": self._flashcard,
            "multiple-choice": self._choice,
            "typing": self._typing,
            "listening": self._listening,
            "articles": self._articles,
            "sentence-builder": self._sentence,
        }
        if self.app == "listening":
            self.page.add_init_script(_REMEMBER_SOUNDS)

    def launch(self, group_id: int) -> None:
        """From the launchpad, where every app has a digit."""
        self.page.goto(f"/launchpad?group={group_id}")
        expect(self.page.get_by_role("button", name="Start Flashcards")).to_be_enabled()
        self.press(str(1 + APPS.index(self.app)))
        self.page.wait_for_url("**/study/**")
        expect(self.asked).to_be_visible()

    def play_to_the_end(self) -> Answers:
        """What was answered, in order."""
        while self.is_asked():
            self.answer()
        return self.given

    def wait_until_saved(self) -> None:
        expect(self.page.get_by_text("All answers are saved")).to_be_visible()

    def wait_until_finished(self) -> None:
        """The summary is shown, and the browser holds nothing back from the portal."""
        expect(self.finished).to_be_visible()
        deadline = time.monotonic() + PATIENCE_MS / 1000
        while held := self.page.evaluate(_HELD_BACK):
            assert time.monotonic() < deadline, held
            self.page.wait_for_timeout(20)

    def answer(self) -> None:
        """Answer the card that is asked and go on to the next one."""
        self.give_answer()
        self.go_on()

    def give_answer(self) -> None:
        """Answer the card that is asked, and stay with what the app says to it."""
        expect(self.asked).to_be_visible()
        self._ways[self.app]()

    def go_on(self) -> None:
        """After the answer; flashcards go on by themselves, but for the last one."""
        if self.app == "flashcards" and not self.answered.is_visible():
            return
        expect(self.answered).to_be_focused()
        self.press("Enter")
        expect(self.answered).to_be_hidden()

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    @property
    def asked(self) -> Locator:
        """What every card has until it is answered."""
        button, field = self.page.get_by_role("button"), self.page.get_by_role("textbox")
        return {
            "flashcards": button.filter(has_text="Turn the card"),
            "multiple-choice": self.page.locator("main ol button:enabled").first,
            "typing": field,
            "listening": field,
            "articles": self.page.get_by_role("group", name="Article").or_(field),
            "sentence-builder": self.page.get_by_role("list", name="Words to pick"),
        }[self.app]

    @property
    def answered(self) -> Locator:
        return self.page.get_by_role("button", name="Go on").or_(
            self.page.get_by_role("button", name="To the summary")
        )

    @property
    def finished(self) -> Locator:
        return self.page.get_by_role("heading", name="Round finished")

    @property
    def prompt(self) -> str:
        """The question, below the heading that says what to do."""
        return self.page.locator("main h2 + div").first.inner_text().strip()

    def is_asked(self) -> bool:
        expect(self.asked.or_(self.finished)).to_be_visible()
        return not self.finished.is_visible()

    def _decide(self, word: Word) -> bool:
        """Whether to answer rightly: wrong only once."""
        german = word["german"]
        is_right = german not in self.wrong or (german, False) in self.given
        self.given.append((german, is_right))
        return is_right

    def _flashcard(self) -> None:
        card = self.prompt
        self.press("Space")
        expect(self.page.get_by_role("button", name="I knew it")).to_be_visible()
        self.press("2" if self._decide(self.words[card]) else "1")
        expect(self.page.get_by_role("button", name="I knew it")).to_be_hidden()

    def _choice(self) -> None:
        word = self._word_in(self.prompt)
        choices = self.page.locator("main ol button").all_inner_texts()
        fits = [{word["english"], with_article(word)} & set(text.split("\n")) for text in choices]
        is_right = self._decide(word)
        self.press(str(1 + next(at for at, fit in enumerate(fits) if bool(fit) == is_right)))

    def _typing(self) -> None:
        word = self._word_in(self.prompt)
        article = word["parts"].get("article")
        if article:
            self.press(str(1 + ARTICLES.index(article)))
        self._type(word["german"] if self._decide(word) else "Unsinn")

    def _listening(self) -> None:
        heard = self.page.locator("html[data-heard]").get_attribute("data-heard") or ""
        word = next(word for word in self.words.values() if heard == f"/api/words/{word['id']}/audio")
        self._type(word["german"] if self._decide(word) else "Unsinn")

    def _articles(self) -> None:
        word = self.words[self.prompt]
        right = ARTICLES.index(word["parts"]["article"])
        if not self._decide(word):
            self.press(str(1 + (right + 1) % 3))
            return
        self.press(str(1 + right))
        if word["parts"]["plural"]:
            expect(self.page.get_by_role("textbox", name="Plural")).to_be_focused()
            self._type(word["parts"]["plural"])

    def _sentence(self) -> None:
        word = next(
            word for word in self.words.values() if word["parts"]["example"]["english"] == self.prompt
        )
        wanted = [text.strip(".,!?") for text in word["parts"]["example"]["german"].split()]
        if not self._decide(word):
            wanted = wanted[::-1]
        tiles = self.page.get_by_role("list", name="Words to pick").get_by_role("button")
        for text in wanted:
            tile = tiles.filter(has_text=re.compile(rf"^\S\s*{text}$")).first  # its key, and the word
            self.press(tile.get_attribute("aria-keyshortcuts") or "")
        self.press("Enter")

    def _type(self, text: str) -> None:
        self.page.keyboard.type(text)
        self.press("Enter")

    def _word_in(self, prompt: str) -> Word:
        """The word that is asked for in English, or in German with its article."""
        return next(word for word in self.words.values() if prompt in (word["english"], with_article(word)))


def kept_answers(portal: Portal) -> Answers:
    """All answers in the database, in order."""
    rows = portal.rows(
        "SELECT w.german, r.correct FROM word_review_items r JOIN words w ON w.id = r.word_id ORDER BY r.id"
    )
    return [(row["german"], bool(row["correct"])) for row in rows]


def with_article(word: Word) -> str:
    """The word as it is written where its article is asked, too."""
    article = None if word["parts"].get("without_article") else word["parts"].get("article")
    return f"{article} {word['german']}" if article else str(word["german"])
