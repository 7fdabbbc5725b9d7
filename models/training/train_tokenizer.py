"""Trains the subword tokenizer on the letters and a sample of administrative German."""
from __future__ import annotations

import argparse
from pathlib import Path

from corpora import sample_blocks
from letters import read_corpus, read_taxonomy
from pieces import train_pieces

CHARACTERS_PER_FILE = 3_000_000
LETTER_COPIES = 2
SEED = 1


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    options = parser.parse_args()
    letters = [letter.text for letter in read_corpus(options.corpus, read_taxonomy().types)]
    texts = letters * LETTER_COPIES + sample_blocks(options.corpora, CHARACTERS_PER_FILE, SEED)
    train_pieces(texts, options.work / "pieces.model")


if __name__ == "__main__":
    main()
