"""Writes the reference letters: what the model says about letters that no measured part has learned from.

Learning on the device rehearses with one half of them, so that nothing known is forgotten, and checks with the other
half that nothing got worse. The n-gram branch is the one trained without them, the encoder never met them anyway.
"""
from __future__ import annotations

import json
import pickle
from pathlib import Path

import numpy as np
import torch

from assembly import OUTPUTS, DocumentReader, Fusion
from batches import Labels, collate, example
from branches import split_letters
from layout import Page, all_words, lay_out
from letters import UNKNOWN_TYPE, Letter, Taxonomy, read_corpus, read_unknown
from network import Reader
from ngrams import ngram_features
from pieces import Pieces

FORMAT = "postlotse.reference/1"


def write_reference(reader: Reader, fusion: Fusion, taxonomy: Taxonomy, work: Path, folder: Path) -> None:
    """`reference.json` has each letter's true type and its text; `reference.bin` holds, in the same order, one row of float16
    numbers each: the embedding, then the type logits before the temperature."""
    labels = Labels.of(taxonomy)
    corpus = Path(__file__).parent / "corpus"
    _, held_out = split_letters(read_corpus(corpus, taxonomy.types), labels)
    letters = [*held_out, *read_unknown(corpus)]
    types, departments = pickle.loads((work / "linear-held-out.pickle").read_bytes())
    network = DocumentReader(reader, types, departments, fusion, taxonomy.urgency_of_type).eval()
    pieces = Pieces(work / "pieces.model")
    rows = np.stack([row_of(network, letter, labels, pieces) for letter in letters]).astype("<f2")
    rows.tofile(folder / "reference.bin")
    logits = len(taxonomy.types) + 1
    description = {
        "format": FORMAT, "embedding": rows.shape[1] - logits, "logits": logits,
        "letters": [None if letter.type == UNKNOWN_TYPE else letter.type for letter in letters],
        "texts": [text_of(lay_out(letter, labels.tag_of)) for letter in letters],
    }
    (folder / "reference.json").write_text(json.dumps(description, ensure_ascii=False) + "\n", encoding="utf-8")


def text_of(pages: list[Page]) -> str:
    return "\f".join("\n".join(" ".join(word.text for word in line) for line in page.lines) for page in pages)


def row_of(network: DocumentReader, letter: Letter, labels: Labels, pieces: Pieces) -> np.ndarray:
    pages: list[Page] = lay_out(letter, labels.tag_of)
    batch = collate([example(letter, pages, True, labels, pieces)])
    ids, weights = ngram_features(all_words(pages))
    with torch.no_grad():
        outputs = dict(zip(OUTPUTS, network(batch.ids, batch.mask, torch.tensor([ids]), torch.tensor([weights]))))
    return np.concatenate([outputs["embedding"][0].numpy(), outputs["type_logits"][0].numpy()])
