"""Trains what ships: the n-gram branch on all letters, the encoder on all but the held-out sixth.

The held-out letters calibrate the shipped encoder itself, so its figures are its own and not those of a sibling.
"""
from __future__ import annotations

import argparse
import pickle
from pathlib import Path

from batches import Labels
from branches import split_letters, train_linear
from entities import read_lists
from finetune import Course, finetune
from letters import read_corpus, read_taxonomy
from pieces import Pieces
from pretrain import encoder_state
from workers import run_team

SEED = 7


def main() -> None:
    options = parse_options()
    taxonomy = read_taxonomy(options.taxonomy)
    labels = Labels.of(taxonomy)
    letters = read_corpus(options.corpus, taxonomy.types)
    lists = read_lists(options.lists)
    linear = options.work / "linear.pickle"
    if not linear.exists():
        linear.write_bytes(pickle.dumps(train_linear(letters, labels, lists, SEED)))
    train, _ = split_letters(letters, labels)
    run_team(finetune, options.workers, Course(
        letters=train, labels=labels, pieces=Pieces(options.work / "pieces.model"), lists=lists,
        encoder_state=encoder_state(options.work), minutes=options.minutes, seed=SEED,
        target=options.work / "reader.pt",
    ))


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--taxonomy", type=Path, required=True)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--lists", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=45)
    parser.add_argument("--workers", type=int, default=2)
    return parser.parse_args()


if __name__ == "__main__":
    main()
