"""What paper and recognition do to a page: other line breaks, confused letters, lost words, lines and pages.

All functions work on words with their field tags, so a split or a merged word keeps its tag. How often what happens was
counted on rendered and recognised letters: noise.json, written by learn_noise.py.
"""
from __future__ import annotations

import json
import random
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate
from pathlib import Path

from layout import OUTSIDE, Page, Word

TABLE = Path(__file__).parent / "noise.json"
LINE_WIDTHS = (58, 105)
ALWAYS = 0.2
"""A letter that is misread more often than this (a long dash becomes a hyphen) is so on good pages too."""
MOST_OFTEN = 0.5
GARBLED_TIMES = 12
"""A garbled word has so many times the wrong letters of others, and at least half of what is common on a bad page."""


@dataclass(frozen=True)
class Noise:
    """Rates are those of an average scan, on which they damage the share `damaged` of the words."""
    damaged: float
    strengths: list[float]
    garbled: float
    dropped: float
    short_dropped: float
    line_lost: float
    split: float
    merge: float
    stray_per_line: float
    stray: list[str]
    stray_weights: list[int]
    letters: dict[str, list[tuple[float, str]]]
    pairs: dict[str, list[tuple[float, str]]]
    """What a letter or a pair of letters becomes, with cumulative probabilities."""


@cache
def learned() -> Noise:
    table = json.loads(TABLE.read_text(encoding="utf-8"))
    ladders = {shape: list(zip(accumulate(seen.values()), seen)) for shape, seen in table["confusions"].items()}
    return Noise(
        table["damaged"], table["strengths"], table["garbled"], table["dropped"], table["shortDropped"], table["lineLost"],
        table["split"], table["merge"], table["strayPerLine"],
        [text for text, _ in table["stray"]], [number for _, number in table["stray"]],
        {shape: ladder for shape, ladder in ladders.items() if len(shape) == 1},
        {shape: ladder for shape, ladder in ladders.items() if len(shape) == 2},
    )


def draw_strength(choice: random.Random) -> float:
    """The share of damaged words of a page drawn at random from those that were counted."""
    return choice.choice(learned().strengths)


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
    noise = learned()
    times = strength / noise.damaged
    noisy = []
    for page in pages:
        lines = []
        for line in page.lines:
            if choice.random() < noise.line_lost * times:
                continue
            damaged = damage_line(line, times, choice)
            if damaged:
                lines.append(damaged)
        noisy.append(Page(lines))
    kept = [page for page in noisy if page.lines]
    return kept or pages


def damage_line(line: list[Word], times: float, choice: random.Random) -> list[Word]:
    """`times`: how much worse than an average scan."""
    noise = learned()
    chance = choice.random
    result: list[Word] = []
    for word in line:
        is_short = len(word.text) == 1
        if chance() < min(MOST_OFTEN, (noise.short_dropped if is_short else noise.dropped) * times):
            continue
        worse = times
        if chance() < noise.garbled * times:
            worse = max(times, 1.0) * GARBLED_TIMES
        text = misread(word.text, worse, choice)
        if not text:
            continue
        if text != word.text:
            word = replace(word, text=text)
        if result and chance() < noise.merge * times and may_merge(result[-1].tag, word.tag):
            result[-1] = Word(result[-1].text + word.text, result[-1].tag or word.tag)
        elif len(text) > 3 and chance() < noise.split * times * len(text):
            result.extend(split_word(word, choice))
        else:
            result.append(word)
    if noise.stray and chance() < noise.stray_per_line * times:
        result.insert(choice.randint(0, len(result)), stray_word(noise, choice))
    return result


def misread(text: str, times: float, choice: random.Random) -> str:
    """Every letter and every pair of letters has its own chance to be taken for something else."""
    noise = learned()
    chance = choice.random
    letters, pairs = noise.letters, noise.pairs
    seen: list[str] = []
    i = 0
    while i < len(text):
        for length, ladders in ((2, pairs), (1, letters)):
            ladder = ladders.get(text[i:i + length])
            if ladder is None:
                continue
            total = ladder[-1][0]
            if chance() < (total if total > ALWAYS else min(MOST_OFTEN, total * times)):
                mark = chance() * total
                seen.append(next((shape for sum_, shape in ladder if mark <= sum_), ladder[-1][1]))
                i += length
                break
        else:
            seen.append(text[i])
            i += 1
    return "".join(seen)


def may_merge(before: int, after: int) -> bool:
    """Values of two fields stay apart, as do the fields' first words."""
    return OUTSIDE in (before, after) or after == before + before % 2


def stray_word(noise: Noise, choice: random.Random) -> Word:
    """Dirt and rules read as a word; it belongs to no field."""
    return Word(choice.choices(noise.stray, noise.stray_weights)[0], OUTSIDE)


def split_word(word: Word, choice: random.Random) -> list[Word]:
    cut = choice.randint(2, len(word.text) - 2) if len(word.text) > 3 else 1
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
