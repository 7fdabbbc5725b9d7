"""Records what the trained parts say about letters they have not seen.

The n-gram branch is cheap: it is trained anew for each of four folds (`ngram-folds.json`). The encoder is measured
on the sixth of the letters it was trained without, together with an n-gram branch trained without them too, as
written and with recognition errors, and on documents of no type (`measured.pickle`).
"""
from __future__ import annotations

import argparse
import json
import pickle
import random
from pathlib import Path

import numpy as np
import torch
from sklearn.model_selection import StratifiedKFold

from batches import Labels
from branches import Measured, first_page_accuracy, read_held_out, split_letters, train_linear
from entities import Lists, read_lists
from finetune import new_reader
from layout import Page, all_words, lay_out
from letters import Letter, read_corpus, read_taxonomy, read_unknown
from linear import LinearModel, feature_matrix
from noise import add_noise, rewrap
from pieces import Pieces

FOLDS = 4
OCR_STRENGTH = 0.08
Readings = dict[str, tuple[list[Letter], list[list[Page]]]]


def main() -> None:
    options = parse_options()
    torch.set_num_threads(1)
    taxonomy = read_taxonomy(options.taxonomy)
    labels = Labels.of(taxonomy)
    letters = read_corpus(options.corpus, taxonomy.types)
    unknown = read_unknown(options.corpus)
    lists = read_lists(options.lists)
    folds = options.work / "ngram-folds.json"
    if not folds.exists():
        folds.write_text(json.dumps(measure_ngram_folds(letters, labels, lists)) + "\n")
    measured = measure_held_out(letters, unknown, labels, lists, options.work)
    (options.work / "measured.pickle").write_bytes(pickle.dumps(measured))


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--taxonomy", type=Path, required=True)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--lists", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    return parser.parse_args()


def measure_ngram_folds(letters: list[Letter], labels: Labels, lists: Lists) -> dict[str, float]:
    """Type accuracy of the n-gram branch over all letters, each judged by a model that has not seen it."""
    types = np.array([labels.type_of[letter.type] for letter in letters])
    right: dict[str, list[np.ndarray]] = {"clean": [], "ocr": []}
    for fold, (train, test) in enumerate(StratifiedKFold(FOLDS, shuffle=True, random_state=0).split(letters, types)):
        model, _ = train_linear([letters[i] for i in train], labels, lists, seed=fold)
        readings = readings_of([letters[i] for i in test], [], labels, fold)
        for condition, results in right.items():
            results.append(linear_logits(model, readings[condition][1]).argmax(axis=1) == types[test])
    return {condition: round(float(np.concatenate(results).mean()), 3) for condition, results in right.items()}


def measure_held_out(letters: list[Letter], unknown: list[Letter], labels: Labels, lists: Lists,
                     work: Path) -> Measured:
    train, test = split_letters(letters, labels)
    linear = work / "linear-held-out.pickle"
    if not linear.exists():
        linear.write_bytes(pickle.dumps(train_linear(train, labels, lists, seed=0)))
    type_model, department_model = pickle.loads(linear.read_bytes())
    pieces = Pieces(work / "pieces.model")
    reader = new_reader(labels, pieces)
    reader.load_state_dict(torch.load(work / "reader.pt"))
    reader.eval()
    readings = readings_of(test, unknown, labels, seed=0)
    return Measured(
        types=np.array([labels.type_of[letter.type] for letter in test]),
        departments=np.array([labels.department_of[letter.department] for letter in test]),
        linear_types={name: linear_logits(type_model, pages) for name, (_, pages) in readings.items()},
        linear_departments={name: linear_logits(department_model, pages) for name, (_, pages) in readings.items()},
        encoder={name: read_held_out(reader, own, pages, labels, pieces) for name, (own, pages) in readings.items()},
        first_page=first_page_accuracy(reader, *readings["clean"], labels, pieces),
    )


def readings_of(test: list[Letter], unknown: list[Letter], labels: Labels, seed: int) -> Readings:
    choice = random.Random(seed)
    clean = [lay_out(letter, labels.tag_of) for letter in test]
    ocr = [add_noise(rewrap(pages, choice), OCR_STRENGTH, choice) for pages in clean]
    return {"clean": (test, clean), "ocr": (test, ocr),
            "unknown": (unknown, [lay_out(letter, labels.tag_of) for letter in unknown])}


def linear_logits(model: LinearModel, readings: list[list[Page]]) -> np.ndarray:
    return model.logits(feature_matrix([all_words(pages) for pages in readings]))


if __name__ == "__main__":
    main()
