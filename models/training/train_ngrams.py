"""Trains the n-gram branch three times over: on all letters (this one ships), on all but the held-out ones, and in folds.

Each result is kept in the work folder; delete a file to make it anew.
"""
from __future__ import annotations

import argparse
import json
import pickle
from pathlib import Path

import numpy as np
from sklearn.model_selection import StratifiedKFold

from batches import Labels
from branches import CATCH_ALL, joined, linear_logits, readings_of, split_letters, train_linear
from entities import Lists, read_lists
from letters import Letter, read_corpus, read_taxonomy, read_unknown_to_learn

SEED = 7
FOLDS = 5


def main() -> None:
    options = parse_options()
    taxonomy = read_taxonomy()
    labels = Labels.of(taxonomy)
    letters = read_corpus(options.corpus, taxonomy.types)
    none = read_unknown_to_learn(options.corpus)
    lists = read_lists(options.lists)
    shipped, without_held_out = options.work / "linear.pickle", options.work / "linear-held-out.pickle"
    folds = options.work / "ngram-folds.json"
    if not without_held_out.exists():
        train, _ = split_letters(letters, labels)
        without_held_out.write_bytes(pickle.dumps(train_linear([*train, *none], labels, lists, seed=0)))
    if not shipped.exists():
        shipped.write_bytes(pickle.dumps(train_linear([*letters, *none], labels, lists, SEED)))
    if not folds.exists():
        folds.write_text(json.dumps(measure_folds(letters, none, labels)) + "\n")


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--lists", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    return parser.parse_args()


def measure_folds(letters: list[Letter], none: list[Letter], labels: Labels) -> dict[str, float]:
    """Type accuracy of the n-gram branch over all letters, each judged by a model that has not seen it.

    These models learn from the letters as written only, which takes a quarter of the time.
    """
    types = np.array([labels.type_of[letter.type] for letter in letters])
    right: dict[str, list[np.ndarray]] = {"clean": [], "ocr": []}
    for fold, (train, test) in enumerate(StratifiedKFold(FOLDS, shuffle=True, random_state=0).split(letters, types)):
        model, _ = train_linear([*(letters[i] for i in train), *none], labels, None, seed=fold)
        readings = readings_of([letters[i] for i in test], [], labels, fold)
        for condition, results in right.items():
            logits = joined(linear_logits(model, readings[condition][1]), labels.type_of[CATCH_ALL])
            results.append(logits.argmax(axis=1) == types[test])
    return {condition: round(float(np.concatenate(results).mean()), 3) for condition, results in right.items()}


if __name__ == "__main__":
    main()
