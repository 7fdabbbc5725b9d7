"""Turns letters into training batches: augmentation, windows, padding."""
from __future__ import annotations

import random
from dataclasses import dataclass

import torch
from torch import Tensor

from entities import Lists, resample
from layout import IGNORED, Page, Windows, lay_out, to_windows
from letters import UNKNOWN_TYPE, Letter, Taxonomy
from noise import add_noise, cut_page, draw_strength, rewrap
from pieces import PAD, Pieces

MOST_WINDOWS = 3
PIECES_PER_BATCH = 2048


@dataclass
class Example:
    windows: Windows
    type: int
    department: int


@dataclass
class Batch:
    ids: Tensor
    mask: Tensor
    owner: Tensor
    documents: int
    tags: Tensor
    types: Tensor
    departments: Tensor
    begins: Tensor


@dataclass(frozen=True)
class Labels:
    """Numbers for the names of the taxonomy. After its types comes one more: documents of none of them."""
    type_of: dict[str, int]
    department_of: dict[str, int]
    tag_of: dict[str, int]

    @staticmethod
    def of(taxonomy: Taxonomy) -> "Labels":
        return Labels(*({name: i for i, name in enumerate(names)}
                        for names in ([*taxonomy.types, UNKNOWN_TYPE], taxonomy.departments, taxonomy.tags)))


def augmented(letter: Letter, lists: Lists, labels: Labels, choice: random.Random) -> tuple[list[Page], bool]:
    """One random reading of a letter; the second value says whether its beginning is still there."""
    if choice.random() < 0.8:
        letter = resample(letter, lists, choice)
    pages = lay_out(letter, labels.tag_of)
    opens = True
    if choice.random() < 0.2:
        pages, opens = cut_page(pages, choice)
    if choice.random() < 0.6:
        pages = rewrap(pages, choice)
    if choice.random() < 0.6:
        pages = add_noise(pages, draw_strength(choice), choice)
    return pages, opens


def example(letter: Letter, pages: list[Page], opens: bool, labels: Labels, pieces: Pieces) -> Example:
    windows = to_windows(pages, pieces, opens)
    kept = slice(0, MOST_WINDOWS)
    return Example(
        Windows(windows.ids[kept], windows.tags[kept], windows.begins_document[kept]),
        labels.type_of[letter.type], labels.department_of[letter.department],
    )


def batches(examples: list[Example], choice: random.Random) -> list[Batch]:
    """Documents of similar length together, batches in random order."""
    order = sorted(examples, key=lambda one: (len(one.windows.ids), len(one.windows.ids[0]) + choice.random() * 24))
    groups: list[list[Example]] = []
    size = PIECES_PER_BATCH
    for one in order:
        longest = max(map(len, one.windows.ids))
        if size + longest * len(one.windows.ids) > PIECES_PER_BATCH:
            groups.append([])
            size = 0
        groups[-1].append(one)
        size += longest * len(one.windows.ids)
    choice.shuffle(groups)
    return [collate(group) for group in groups]


def collate(group: list[Example]) -> Batch:
    rows = [(i, ids, tags, begins) for i, one in enumerate(group)
            for ids, tags, begins in zip(one.windows.ids, one.windows.tags, one.windows.begins_document)]
    length = max(len(ids) for _, ids, _, _ in rows)
    ids = torch.full((len(rows), length), PAD, dtype=torch.int64)
    tags = torch.full((len(rows), length), IGNORED, dtype=torch.int64)
    for row, (_, own_ids, own_tags, _) in enumerate(rows):
        ids[row, :len(own_ids)] = torch.tensor(own_ids)
        tags[row, :len(own_tags)] = torch.tensor(own_tags)
    return Batch(
        ids=ids, mask=(ids != PAD).to(torch.int64), owner=torch.tensor([row[0] for row in rows]), documents=len(group),
        tags=tags, types=torch.tensor([one.type for one in group]),
        departments=torch.tensor([one.department for one in group]),
        begins=torch.tensor([int(row[3]) for row in rows]),
    )
