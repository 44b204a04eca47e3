"""How words are folded for searching and sorting, so that both work as a German reader expects."""

from __future__ import annotations

import re
import unicodedata

_ARTICLE_OR_TO = re.compile(r"^(to|the|an?) (?=\S)")
_DIGRAPHS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ð": "d", "þ": "th", "ł": "l"})


def tidy(text: str) -> str:
    """One form for text that looks the same: NFC, single spaces, none at the ends."""
    return " ".join((text if text.isascii() else unicodedata.normalize("NFC", text)).split())


def is_tidy(text: str) -> bool:
    """Whether printable text is as `tidy` would make it; sooner said than done."""
    composed = text.isascii() or unicodedata.is_normalized("NFC", text)
    return composed and text == text.strip() and "  " not in text and "\xa0" not in text


def fold(text: str) -> str:
    """Lower case without diacritics; ß is ss (DIN 5007-1: ä sorts as a).

    >>> fold("Straße"), fold("Äpfel")
    ('strasse', 'apfel')
    """
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_DIGRAPHS))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def collapse(folded: str) -> str:
    """Read ae, oe and ue as the umlauts that they may stand for, so that `ueber` meets `über`.

    >>> collapse("ueber") == collapse(fold("über"))
    True
    """
    return folded.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def search_text(*folded_texts: str) -> str:
    """Everything that a search may hit: each folded text, and collapsed where that differs."""
    return "\n".join(dict.fromkeys((*folded_texts, *map(collapse, folded_texts))))


def search_forms(query: str) -> tuple[str, ...]:
    """The forms of a query, any of which may be found in a search text."""
    folded = fold(tidy(query))
    return tuple(dict.fromkeys((folded, collapse(folded))))


def dictionary_key(folded_english: str) -> str:
    """`to pay` stands under P and `the house` under H, as in a dictionary."""
    return _ARTICLE_OR_TO.sub("", folded_english)
