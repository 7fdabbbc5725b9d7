"""Learns what scanning and recognition do to words from rendered letters and writes noise.json for noise.py.

    node scripts/render-scans.ts --out DIR && python3 models/training/learn_noise.py DIR

Printed and recognised words are paired by their boxes, the paired texts aligned letter by letter (Levenshtein 1966). What differs is
counted for each printed letter or pair of letters; a blank that came or went is a split or a merge.
"""
from __future__ import annotations

import argparse
import json
import random
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from layout import Word
from noise import TABLE, damage_line, learned

ANNOTATIONS = 900
"""Lines of stamps and page numbers, which are no part of the letter."""
GARBLED = 0.5
"""Share of letters that must survive for a word to count as misread and not as garbled."""
LOST_PAGE = 0.5
"""A page that lost more words than this was not read at all."""
LEAST_COUNT = 2
"""Of stray words."""
SHRINK = 50
"""Added to how often a shape was printed: what is rarely printed is not believed to be misread often."""
SHRINK_UNKNOWN = 3
"""The same for a single letter that was never read right: the recogniser does not know it."""
LONGEST_LINE_GAP = 0.6
LEAST_OVERLAP = 0.25
SHARE_OF_LINE = 0.8


@dataclass
class Counts:
    shapes: Counter[str] = field(default_factory=Counter)
    confusions: Counter[tuple[str, str]] = field(default_factory=Counter)
    stray: Counter[str] = field(default_factory=Counter)
    words: int = 0
    short: int = 0
    garbled: int = 0
    dropped: int = 0
    short_dropped: int = 0
    lines: int = 0
    lost_lines: int = 0
    letters: int = 0
    splits: int = 0
    gaps: int = 0
    merges: int = 0
    shares: list[float] = field(default_factory=list)
    lines_of_words: list[list[str]] = field(default_factory=list)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scans", type=Path)
    counts = Counts()
    for truth_file in sorted(parser.parse_args().scans.glob("[a-z]*/truth.json")):
        truth = json.loads(truth_file.read_text(encoding="utf-8"))
        read = json.loads(truth_file.with_name("pages.json").read_text(encoding="utf-8"))
        for printed, recognised in zip(truth["pages"], read):
            count_page(printed["words"], recognised["words"], counts)
    table = table_of(counts)
    write(table)
    table["damaged"] = damaged_at_once(counts.lines_of_words)
    write(table)
    mean = sum(counts.shares) / len(counts.shares)
    print(f"{len(counts.shares)} pages, {counts.words} words; damaged on an average page {mean:.1%}, by noise.py {table['damaged']:.1%}")


def write(table: dict) -> None:
    TABLE.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def count_page(printed: list[dict], recognised: list[dict], counts: Counts) -> None:
    pairs = paired(printed, recognised)
    own = [(left, right) for left, right in pairs if all(word["line"] < ANNOTATIONS for word in left)]
    lost = sum(len(left) for left, right in own if not right)
    total = sum(len(left) for left, _ in own)
    if total == 0 or lost > LOST_PAGE * total:
        return
    gone = lost_lines(own)
    rows: dict[int, list[str]] = defaultdict(list)
    for left, _ in own:
        for word in left:
            rows[word["line"]].append(word["text"])
    counts.lines_of_words.extend(rows.values())
    counts.lines += len(rows)
    counts.lost_lines += len(gone)
    for left, right in own:
        if any(word["line"] in gone for word in left):
            continue
        count_pair(left, right, counts)
    unread = Counter(word["text"] for left, _ in own for word in left) - Counter(word["text"] for word in recognised)
    counts.shares.append(round(unread.total() / total, 3))


def paired(printed: list[dict], recognised: list[dict]) -> list[tuple[list[dict], list[dict]]]:
    """Groups of printed and of recognised words that lie on one another, each from left to right."""
    group = list(range(len(printed) + len(recognised)))

    def head(i: int) -> int:
        while group[i] != i:
            i = group[i]
        return i

    for i, word in enumerate(printed):
        for j, other in enumerate(recognised):
            if lie_together(word["box"], other["box"]):
                group[head(i)] = head(len(printed) + j)
    groups: dict[int, tuple[list[dict], list[dict]]] = defaultdict(lambda: ([], []))
    for i, word in enumerate(printed):
        groups[head(i)][0].append(word)
    for j, word in enumerate(recognised):
        groups[head(len(printed) + j)][1].append(word)
    return [(sorted(left, key=left_edge), sorted(right, key=left_edge)) for left, right in groups.values()]


def left_edge(word: dict) -> float:
    return word["box"][0]


def lie_together(a: list[float], b: list[float]) -> bool:
    overlap = min(a[0] + a[2], b[0] + b[2]) - max(a[0], b[0])
    if overlap <= LEAST_OVERLAP * min(a[2], b[2]):
        return False
    height = max(min(a[3], b[3]), 0.006)
    return abs(a[1] + a[3] / 2 - b[1] - b[3] / 2) < LONGEST_LINE_GAP * height


def lost_lines(pairs: list[tuple[list[dict], list[dict]]]) -> set[int]:
    """Lines of at least three words of which next to nothing was read."""
    printed, missing = Counter(), Counter()
    for left, right in pairs:
        for word in left:
            printed[word["line"]] += 1
            missing[word["line"]] += not right
    return {line for line, count in printed.items() if count >= 3 and missing[line] >= SHARE_OF_LINE * count}


def count_pair(left: list[dict], right: list[dict], counts: Counts) -> None:
    was, now = (" ".join(word["text"] for word in side) for side in (left, right))
    if not left:
        counts.stray.update(now.split())
        return
    counts.words += len(left)
    short = sum(len(word["text"]) == 1 for word in left)
    counts.short += short
    if not right:
        counts.short_dropped += short
        counts.dropped += len(left) - short
        return
    steps = align(was, now)
    if len(was) > 2 and sum(a == b for a, b in steps) < GARBLED * len(was):
        counts.garbled += len(left)
        return
    count_letters(was, counts)
    counts.gaps += len(left) - 1
    for a, b in runs(steps):
        if a == " " and b == "":
            counts.merges += 1
        elif a == "" and b == " ":
            counts.splits += 1
        elif 0 < len(a) <= 2 and len(b) <= 3 and " " not in a + b:
            counts.confusions[a, b] += 1


def count_letters(text: str, counts: Counts) -> None:
    counts.letters += len(text)
    counts.shapes.update(text)
    counts.shapes.update(text[i:i + 2] for i in range(len(text) - 1))


def align(a: str, b: str) -> list[tuple[str, str]]:
    """Letters opposite each other; an empty string where one side has none."""
    cost = [[i + j if i * j == 0 else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i, left in enumerate(a, 1):
        for j, right in enumerate(b, 1):
            cost[i][j] = min(cost[i - 1][j - 1] + (left != right), cost[i - 1][j] + 1, cost[i][j - 1] + 1)
    steps: list[tuple[str, str]] = []
    i, j = len(a), len(b)
    while i or j:
        if i and j and cost[i][j] == cost[i - 1][j - 1] + (a[i - 1] != b[j - 1]):
            i, j = i - 1, j - 1
            steps.append((a[i], b[j]))
        elif i and cost[i][j] == cost[i - 1][j] + 1:
            i -= 1
            steps.append((a[i], ""))
        else:
            j -= 1
            steps.append(("", b[j]))
    return steps[::-1]


def runs(steps: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Neighbouring differences as one: `r`→`m` and `n`→nothing is `rn`→`m`. What came from nowhere goes to the letter before it."""
    found: list[tuple[str, str]] = []
    last = None
    for a, b in steps:
        if a == b:
            last = a
            found.append((a, b))
            continue
        if a == "" and b != " " and found and last is not None and found[-1][0] == found[-1][1] == last != " ":
            found[-1] = (last, last + b)
        elif found and found[-1][0] != found[-1][1] and " " not in (a, b):
            found[-1] = (found[-1][0] + a, found[-1][1] + b)
        else:
            found.append((a, b))
        last = None
    return [(a, b) for a, b in found if a != b]


def damaged_at_once(lines: list[list[str]]) -> float:
    """The share of words that noise.py changes when it takes every rate as it stands in the table."""
    learned.cache_clear()
    choice = random.Random(0)
    changed = 0
    for line in lines:
        seen = Counter(word.text for word in damage_line([Word(text) for text in line], 1.0, choice))
        changed += (Counter(line) - seen).total()
    return round(changed / sum(map(len, lines)), 6)


def rate(part: int, whole: int) -> float:
    return round(part / max(1, whole), 6)


def table_of(counts: Counts) -> dict:
    confusions: dict[str, dict[str, float]] = defaultdict(dict)
    misread = Counter()
    for (shape, _), number in counts.confusions.items():
        misread[shape] += number
    for (shape, seen), number in sorted(counts.confusions.items(), key=lambda item: (item[0][0], -item[1])):
        is_unknown = len(shape) == 1 and misread[shape] >= counts.shapes[shape]
        confusions[shape][seen] = round(number / (counts.shapes[shape] + (SHRINK_UNKNOWN if is_unknown else SHRINK)), 6)
    stray = [[text, number] for text, number in counts.stray.most_common(40) if number >= LEAST_COUNT]
    shares = sorted(counts.shares)
    return {
        "pages": len(shares),
        "damaged": round(sum(shares) / len(shares), 6),
        "strengths": [shares[(2 * i + 1) * len(shares) // 40] for i in range(20)],
        "garbled": rate(counts.garbled, counts.words),
        "dropped": rate(counts.dropped, counts.words - counts.short),
        "shortDropped": rate(counts.short_dropped, counts.short),
        "lineLost": rate(counts.lost_lines, counts.lines),
        "split": rate(counts.splits, counts.letters),
        "merge": rate(counts.merges, counts.words - 1),
        "strayPerLine": rate(sum(counts.stray.values()), counts.lines),
        "stray": stray,
        "confusions": confusions,
    }


if __name__ == "__main__":
    main()
