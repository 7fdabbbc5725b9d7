"""Records what the trained parts say about letters they have not seen.

The encoder is measured on the letters it was trained without, together with an n-gram branch trained without them
too, as written and with recognition errors, and on documents of no type (`measured.pickle`).
"""
from __future__ import annotations

import argparse
import pickle
from pathlib import Path

import numpy as np
import torch

from batches import Labels
from branches import Measured, first_page_accuracy, linear_logits, read_held_out, readings_of, split_letters
from finetune import new_reader
from letters import Letter, read_corpus, read_taxonomy, read_unknown
from pieces import Pieces


def main() -> None:
    options = parse_options()
    torch.set_num_threads(1)
    taxonomy = read_taxonomy()
    labels = Labels.of(taxonomy)
    letters = read_corpus(options.corpus, taxonomy.types)
    unknown = read_unknown(options.corpus)
    measured = measure_held_out(letters, unknown, labels, options.work)
    (options.work / "measured.pickle").write_bytes(pickle.dumps(measured))


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    return parser.parse_args()


def measure_held_out(letters: list[Letter], unknown: list[Letter], labels: Labels, work: Path) -> Measured:
    _, test = split_letters(letters, labels)
    type_model, department_model = pickle.loads((work / "linear-held-out.pickle").read_bytes())
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


if __name__ == "__main__":
    main()
