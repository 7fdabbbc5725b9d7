"""How both branches are trained and applied, the same for evaluation and for what ships."""
from __future__ import annotations

import random
from collections import Counter
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
from noise import add_noise, rewrap
from pieces import Pieces

INVERSE_PENALTY = 100.0
DEPARTMENT_INVERSE_PENALTY = 30.0
FIRST_LETTERS = 36
HELD_OUT_PARTS = 6
HELD_OUT_OF_LATER = 2
SHORTEST_SPLIT = 12
OCR_STRENGTH = 0.065
CATCH_ALL = "werbung"
Readings = dict[str, tuple[list[Letter], list[list[Page]]]]


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
    """The letters the encoder learns from, and those it never learns from.

    Held out are a sixth of the first 36 letters of each type and the last two of those that came later. The first
    part stays the same when the corpus grows, so that a reader that continues from an earlier one is not measured
    on letters which that one has learned.
    """
    place = places_within_type(letters)
    first = [i for i in range(len(letters)) if place[i] < FIRST_LETTERS]
    types = [labels.type_of[letters[i].type] for i in first]
    _, sixth = next(StratifiedKFold(HELD_OUT_PARTS, shuffle=True, random_state=0).split(first, types))
    held_out = {first[i] for i in sixth}
    held_out |= {i for i in range(len(letters)) if place[i] >= FIRST_LETTERS and is_among_last(i, letters)}
    return ([letter for i, letter in enumerate(letters) if i not in held_out],
            [letter for i, letter in enumerate(letters) if i in held_out])


def places_within_type(letters: list[Letter]) -> list[int]:
    seen: Counter[str] = Counter()
    places = []
    for letter in letters:
        places.append(seen[letter.type])
        seen[letter.type] += 1
    return places


def is_among_last(i: int, letters: list[Letter]) -> bool:
    return i + HELD_OUT_OF_LATER >= len(letters) or letters[i + HELD_OUT_OF_LATER].type != letters[i].type


def train_linear(letters: list[Letter], labels: Labels, lists: Lists | None, seed: int) -> tuple[LinearModel, LinearModel]:
    """Models for type and department, from the letters as written and, with `lists`, one augmented reading of each."""
    choice = random.Random(seed)
    plain = feature_matrix([all_words(lay_out(letter, labels.tag_of)) for letter in letters])
    readings = [plain]
    if lists:
        readings.append(feature_matrix([all_words(augmented(letter, lists, labels, choice)[0]) for letter in letters]))
    types = np.array([labels.type_of[letter.type] for letter in letters] * len(readings))
    departments = np.array([labels.department_of[letter.department] for letter in letters] * len(readings))
    space = DocumentSpace(vstack(readings).tocsr(), document_frequency_weights(plain))
    return (
        space.fit(types, len(labels.type_of), INVERSE_PENALTY),
        space.fit(departments, len(labels.department_of), DEPARTMENT_INVERSE_PENALTY),
    )


def readings_of(test: list[Letter], unknown: list[Letter], labels: Labels, seed: int) -> Readings:
    choice = random.Random(seed)
    clean = [lay_out(letter, labels.tag_of) for letter in test]
    ocr = [add_noise(rewrap(pages, choice), OCR_STRENGTH, choice) for pages in clean]
    return {"clean": (test, clean), "ocr": (test, ocr),
            "unknown": (unknown, [lay_out(letter, labels.tag_of) for letter in unknown])}


def linear_logits(model: LinearModel, readings: list[list[Page]]) -> np.ndarray:
    return model.logits(feature_matrix([all_words(pages) for pages in readings]))


def joined(logits: np.ndarray, catch_all: int | None) -> np.ndarray:
    """What the last logit, "none of the types", says goes to the type for what cannot be assigned, as in the product.

    Heads without such a logit have no such type either.
    """
    if catch_all is None:
        return logits
    known = logits[:, :-1].copy()
    known[:, catch_all] = np.logaddexp(known[:, catch_all], logits[:, -1])
    return known


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
