"""Writes parity.json: what any other implementation of the tokenizer, the windows and the n-grams must reproduce."""
from __future__ import annotations

import json
from pathlib import Path

import torch

from assembly import OUTPUTS, DocumentReader
from layout import Page, Word, to_windows
from ngrams import SPEC, ngram_features
from pieces import Pieces

WORDS = [
    "Widerspruch", "Bewilligungsbescheid,", "12.02.2025", "33204//0045348", "DE62", "706,50", "€", "§", "44", "8a",
    "SGB", "(VÄM)", "stefan.vogel@web-post.example", "Straße", "Grundsicherungsgeld", "WIDERSPRUCH", "Şahin",
    "0171/7262800", "—", "日本", "a\u0308hnlich", "Widersprucl1",
]
TEXTS = [
    "Widerspruch gegen den Bescheid vom 12.02.2025",
    "Straße 5a, 64646 Heppenheim – »Antrag« auf ÜBERPRÜFUNG (§ 44 SGB X)",
    "Die die DIE Miete, Miete; Miete beträgt 706,50 € ... --- !!",
    "Îstanbul İstanbul ΣΑΣ Ⅷ ² a\u0308hnlich 日本 e-mail@web.example",
    "",
]
PAGES = [
    ["Jobcenter Kreis Bergstraße", "64646 Heppenheim, 03.11.2025", "Sehr geehrte Damen und Herren,"],
    ["Seite 2 von 2", "Mit freundlichen Grüßen"],
]


def write_parity(network: DocumentReader, pieces: Pieces, path: Path) -> None:
    windows = windows_of(PAGES, pieces)
    fixture = {
        "words": [{"text": word, "ids": pieces.word(word)} for word in WORDS],
        "pages": {"lines": PAGES, "windows": windows},
        "ngrams": {"spec": SPEC, "texts": [ngrams_of(text) for text in TEXTS]},
        "outputs": outputs_of(network, windows, TEXTS[0]),
    }
    path.write_text(json.dumps(fixture, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def windows_of(pages: list[list[str]], pieces: Pieces) -> list[list[int]]:
    return to_windows([Page([[Word(word) for word in line.split()] for line in page]) for page in pages], pieces).ids


def ngrams_of(text: str) -> dict[str, object]:
    ids, weights = ngram_features(text.split())
    return {"text": text, "ids": ids, "weights": [round(weight, 6) for weight in weights]}


def outputs_of(network: DocumentReader, windows: list[list[int]], text: str) -> dict[str, list[float]]:
    """The network's answers for the page fixture together with the first text's n-grams."""
    ids = torch.tensor(windows)
    ngram_ids, ngram_weights = ngram_features(text.split())
    with torch.no_grad():
        outputs = network(ids, torch.ones_like(ids), torch.tensor([ngram_ids]), torch.tensor([ngram_weights]))
    return {name: [round(value, 5) for value in output.flatten().tolist()]
            for name, output in zip(OUTPUTS, outputs) if name != "field_logits"}
