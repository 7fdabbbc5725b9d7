"""What paper and recognition do to a page: other line breaks, confused letters, lost words, lines and pages.

All functions work on words with their field tags, so a split or a merged word keeps its tag.
"""
from __future__ import annotations

import random
from dataclasses import replace

from layout import OUTSIDE, Page, Word

CONFUSIONS = {
    "rn": ["m"], "m": ["rn"], "l": ["1", "I", "t"], "I": ["l", "1"], "1": ["l", "I"], "O": ["0"], "0": ["O"],
    "o": ["0"], "ß": ["B", "fs"], "ü": ["u", "ii"], "ö": ["o"], "ä": ["a"], "e": ["c"], "c": ["e"], "h": ["b"],
    "S": ["5", "$"], "5": ["S"], "8": ["B"], "B": ["8"], "f": ["t"], "u": ["n"], "n": ["u"], "cl": ["d"], "vv": ["w"],
    "w": ["vv"], "ii": ["ü"], "tt": ["ft"], ".": [","], ",": ["."], "i": ["l", "j"], "g": ["q"], "Z": ["2"], "6": ["G"],
}
LINE_WIDTHS = (58, 105)


def rewrap(pages: list[Page], choice: random.Random) -> list[Page]:
    """Breaks long paragraphs as a printed page would."""
    width = choice.randint(*LINE_WIDTHS)
    return [Page([part for line in page.lines for part in wrap_line(line, width)]) for page in pages]


def wrap_line(line: list[Word], width: int) -> list[list[Word]]:
    parts: list[list[Word]] = [[]]
    used = 0
    for word in line:
        if parts[-1] and used + len(word.text) > width:
            parts.append([])
            used = 0
        parts[-1].append(word)
        used += len(word.text) + 1
    return parts


def add_noise(pages: list[Page], strength: float, choice: random.Random) -> list[Page]:
    """`strength` is the share of words that recognition damages, such as 0.05 for a fair scan."""
    noisy = []
    for page in pages:
        lines = []
        for line in page.lines:
            if choice.random() < strength * 0.15:
                continue
            damaged = damage_line(line, strength, choice)
            if damaged:
                lines.append(damaged)
        noisy.append(Page(lines))
    kept = [page for page in noisy if page.lines]
    return kept or pages


def damage_line(line: list[Word], strength: float, choice: random.Random) -> list[Word]:
    result: list[Word] = []
    for word in line:
        if choice.random() >= strength:
            result.append(word)
            continue
        fate = choice.random()
        if fate < 0.68:
            result.append(replace(word, text=confuse(word.text, choice)))
        elif fate < 0.78 and len(word.text) > 5:
            result.extend(split_word(word, choice))
        elif fate < 0.88 and result and OUTSIDE in (word.tag, result[-1].tag):
            result[-1] = Word(result[-1].text + word.text, max(word.tag, result[-1].tag))
        elif fate < 0.94 and word.tag == OUTSIDE:
            continue
        else:
            result.append(replace(word, text=choice.choice([word.text.lower(), word.text.upper(), word.text + "'"])))
    return result


def confuse(text: str, choice: random.Random) -> str:
    places = [(i, shape) for shape in CONFUSIONS for i in range(len(text)) if text.startswith(shape, i)]
    if not places:
        return text
    i, shape = choice.choice(places)
    return text[:i] + choice.choice(CONFUSIONS[shape]) + text[i + len(shape):]


def split_word(word: Word, choice: random.Random) -> list[Word]:
    cut = choice.randint(2, len(word.text) - 2)
    inside = word.tag + 1 if word.tag % 2 == 1 else word.tag
    return [Word(word.text[:cut], word.tag), Word(word.text[cut:], inside)]


def cut_page(pages: list[Page], choice: random.Random) -> tuple[list[Page], bool]:
    """Only the beginning or only the rest of a document; the second value says whether its beginning is kept."""
    lines = [line for page in pages for line in page.lines]
    if len(lines) < 12:
        return pages, True
    cut = choice.randint(len(lines) // 3, 2 * len(lines) // 3)
    keeps_beginning = choice.random() < 0.5
    return [Page(lines[:cut] if keeps_beginning else lines[cut:])], keeps_beginning
