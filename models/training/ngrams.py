"""The n-gram features "postlotse-ngram/1", identical here and in the product.

Words in reading order are normalised (NFC, lower case, digits become 0, edges that are neither letter nor digit
fall off; empty words vanish). Each word gives `w:word`, each pair of neighbours `b:word next`, each word's
`^word$` its character 3-, 4- and 5-grams `c:gram`. A feature's id is FNV-1a (32 bit) of its UTF-8 bytes modulo
262144; its weight is 1 + ln(count). Inverse document frequency and normalisation happen inside the model.
"""
from __future__ import annotations

import math
import unicodedata
from collections import Counter
from functools import lru_cache

SPEC = "postlotse-ngram/1"
BUCKETS = 262144
GRAM_LENGTHS = (3, 4, 5)


def ngram_features(words: list[str]) -> tuple[list[int], list[float]]:
    """Unique feature ids in ascending order, and their weights."""
    normalised = [word for word in map(normalise, words) if word]
    counts: Counter[int] = Counter()
    for word in normalised:
        counts.update(word_ids(word))
    for word, following in zip(normalised, normalised[1:]):
        counts[bucket(f"b:{word} {following}")] += 1
    ids = sorted(counts)
    return ids, [1.0 + math.log(counts[feature]) for feature in ids]


@lru_cache(maxsize=1_000_000)
def normalise(word: str) -> str:
    lowered = unicodedata.normalize("NFC", word).lower()
    folded = "".join("0" if unicodedata.category(char) == "Nd" else char for char in lowered)
    start, end = 0, len(folded)
    while start < end and not is_letter_or_number(folded[start]):
        start += 1
    while end > start and not is_letter_or_number(folded[end - 1]):
        end -= 1
    return folded[start:end]


def is_letter_or_number(char: str) -> bool:
    return unicodedata.category(char)[0] in "LN"


@lru_cache(maxsize=1_000_000)
def word_ids(word: str) -> tuple[int, ...]:
    framed = f"^{word}$"
    grams = [framed[i:i + n] for n in GRAM_LENGTHS for i in range(len(framed) - n + 1)]
    return (bucket(f"w:{word}"), *(bucket(f"c:{gram}") for gram in grams))


@lru_cache(maxsize=2_000_000)
def bucket(feature: str) -> int:
    value = 0x811C9DC5
    for byte in feature.encode("utf-8"):
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value % BUCKETS
