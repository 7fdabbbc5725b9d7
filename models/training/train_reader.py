"""Trains the encoder and its heads on all letters but the held-out ones.

The held-out letters calibrate the shipped encoder itself, so its figures are its own and not those of a sibling.
"""
from __future__ import annotations

import argparse
from pathlib import Path

import torch

from batches import Labels
from branches import split_letters
from entities import read_lists
from finetune import Course, finetune
from letters import read_corpus, read_taxonomy, read_unknown_to_learn
from pieces import Pieces
from pretrain import encoder_state
from workers import run_team

SEED = 7


def main() -> None:
    options = parse_options()
    taxonomy = read_taxonomy()
    labels = Labels.of(taxonomy)
    train, _ = split_letters(read_corpus(options.corpus, taxonomy.types), labels)
    run_team(finetune, options.workers, Course(
        letters=[*train, *read_unknown_to_learn(options.corpus)], labels=labels, pieces=Pieces(options.work / "pieces.model"), lists=read_lists(options.lists),
        encoder_state=None if options.go_on_from else encoder_state(options.work),
        reader_state=torch.load(options.go_on_from) if options.go_on_from else None,
        peak_rate=options.peak_rate, minutes=options.minutes, seed=options.seed, target=options.work / "reader.pt",
    ))


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--lists", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=45)
    parser.add_argument("--peak-rate", type=float, default=1.2e-3)
    parser.add_argument("--go-on-from", type=Path, help="an earlier reader.pt; without it the pretrained encoder")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--workers", type=int, default=2)
    return parser.parse_args()


if __name__ == "__main__":
    main()
