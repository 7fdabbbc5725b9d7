"""Plain German administrative text for self-supervised training: every `*.txt.xz` of a folder, sampled evenly.

The files differ in size by three orders of magnitude, so each contributes at most the same number of characters.
"""
from __future__ import annotations

import lzma
import random
from pathlib import Path
from typing import Iterator

BLOCK = 3000


def sample_blocks(folder: Path, characters_per_file: int, seed: int) -> list[str]:
    """Blocks of about one page each, cut at line ends, in random order."""
    choice = random.Random(seed)
    blocks: list[str] = []
    for path in sorted(folder.glob("*.txt.xz")):
        own = list(read_blocks(path))
        choice.shuffle(own)
        blocks += own[:max(1, characters_per_file // BLOCK)]
    choice.shuffle(blocks)
    return blocks


def read_blocks(path: Path) -> Iterator[str]:
    lines: list[str] = []
    size = 0
    with lzma.open(path, "rt", encoding="utf-8", errors="ignore") as source:
        for line in source:
            lines.append(line)
            size += len(line)
            if size >= BLOCK:
                yield "".join(lines)
                lines, size = [], 0
    if lines:
        yield "".join(lines)
