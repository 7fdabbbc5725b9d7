"""How both branches are trained and applied, the same for evaluation and for what ships."""
from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np
import torch
from scipy.sparse import vstack
from sklearn.model_selection import StratifiedKFold

from batches import Labels, augmented, collate, example
from entities import Lists
from layout import Page, all_words, lay_out
from letters import Letter
from linear import DocumentSpace, LinearModel, document_frequency_weights, feature_matrix
from network import Reader
from pieces import Pieces

INVERSE_PENALTY = 100.0
DEPARTMENT_INVERSE_PENALTY = 30.0
HELD_OUT_PARTS = 6
SHORTEST_SPLIT = 12


@dataclass
class HeldOut:
    """What the encoder says about held-out documents; `fields` holds (logits of labelled pieces, tags) per document."""
    types: np.ndarray
    departments: np.ndarray
    fields: list[tuple[np.ndarray, np.ndarray]]


@dataclass
class Measured:
    """Both branches' logits for the held-out letters by condition (`clean`, `ocr`, `unknown`), with the truth.

    `first_page` is the share of pages that the first-page head tells apart: a letter's beginning and its second half.
    """
    types: np.ndarray
    departments: np.ndarray
    linear_types: dict[str, np.ndarray]
    linear_departments: dict[str, np.ndarray]
    encoder: dict[str, HeldOut]
    first_page: float


def split_letters(letters: list[Letter], labels: Labels) -> tuple[list[Letter], list[Letter]]:
    """The letters the encoder learns from, and the sixth that it never sees."""
    types = [labels.type_of[letter.type] for letter in letters]
    train, test = next(StratifiedKFold(HELD_OUT_PARTS, shuffle=True, random_state=0).split(letters, types))
    return [letters[i] for i in train], [letters[i] for i in test]


def train_linear(letters: list[Letter], labels: Labels, lists: Lists, seed: int) -> tuple[LinearModel, LinearModel]:
    """Models for type and department, from the letters as written and one augmented reading of each."""
    choice = random.Random(seed)
    plain = feature_matrix([all_words(lay_out(letter, labels.tag_of)) for letter in letters])
    other = feature_matrix([all_words(augmented(letter, lists, labels, choice)[0]) for letter in letters])
    types = np.array([labels.type_of[letter.type] for letter in letters] * 2)
    departments = np.array([labels.department_of[letter.department] for letter in letters] * 2)
    space = DocumentSpace(vstack([plain, other]).tocsr(), document_frequency_weights(plain))
    return (
        space.fit(types, len(labels.type_of), INVERSE_PENALTY),
        space.fit(departments, len(labels.department_of), DEPARTMENT_INVERSE_PENALTY),
    )


def read_held_out(reader: Reader, letters: list[Letter], readings: list[list[Page]], labels: Labels,
                  pieces: Pieces) -> HeldOut:
    types, departments, fields = [], [], []
    with torch.no_grad():
        for letter, pages in zip(letters, readings):
            batch = collate([example(letter, pages, True, labels, pieces)])
            heads = reader(batch.ids, batch.mask)
            labelled = batch.tags >= 0
            types.append(heads["type"][0].numpy())
            departments.append(heads["department"][0].numpy())
            fields.append((heads["field"][labelled].numpy(), batch.tags[labelled].numpy()))
    return HeldOut(np.stack(types), np.stack(departments), fields)


def first_page_accuracy(reader: Reader, letters: list[Letter], readings: list[list[Page]], labels: Labels,
                        pieces: Pieces) -> float:
    right: list[bool] = []
    for letter, pages in zip(letters, readings):
        lines = [line for page in pages for line in page.lines]
        if len(lines) < SHORTEST_SPLIT:
            continue
        for begins, own in ((True, lines[:len(lines) // 2]), (False, lines[len(lines) // 2:])):
            batch = collate([example(letter, [Page(own)], begins, labels, pieces)])
            with torch.no_grad():
                said = reader(batch.ids, batch.mask)["first_page"][0].argmax().item()
            right.append(said == int(begins))
    return float(np.mean(right))
