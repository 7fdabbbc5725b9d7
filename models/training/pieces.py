"""The subword tokenizer: a sentencepiece unigram model, and the same model as a Hugging Face `tokenizer.json`.

Every word is tokenised on its own, so that words and pieces stay aligned exactly. In words of four or more
characters every digit becomes 0 first: "12.02.2025" and "31.01.2024" are the same piece, which is what a reader
with few examples needs; short words such as the 44 of "§ 44" keep their digits. A page's line ends are the piece
`[NL]`, a page's end is `[PAGE]`, each window of the model opens with `[CLS]`.
"""
from __future__ import annotations

import json
import re
import tempfile
import unicodedata
from pathlib import Path

import sentencepiece

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[MASK]", "[NL]", "[PAGE]"]
PAD, UNK, CLS, MASK, NL, PAGE = range(len(SPECIAL))
WORD_START = "\u2581"
VOCABULARY = 12000
UNKNOWN_PENALTY = 10.0
DIGIT_OF_LONG_WORD = r"[0-9](?=.{3})|(?<=.)[0-9](?=.{2})|(?<=.{2})[0-9](?=.)|(?<=.{3})[0-9]"
_DIGIT = re.compile(DIGIT_OF_LONG_WORD)


class Pieces:
    """Turns words into piece ids; each distinct word is tokenised once.

    The best path is searched here and not by sentencepiece, because equally good paths ("000.00" as 000 + .00 or
    000. + 00) must be decided as transformers.js does: the path whose last piece is longest wins.
    """

    def __init__(self, model: Path):
        processor = sentencepiece.SentencePieceProcessor(model_file=str(model))
        self.scored = [(processor.id_to_piece(i), processor.get_score(i)) for i in range(processor.get_piece_size())]
        self._ids = {piece: i for i, (piece, _) in enumerate(self.scored) if i >= len(SPECIAL)}
        self._longest = max(map(len, self._ids))
        self._unknown_score = min(score for _, score in self.scored) - UNKNOWN_PENALTY
        self._known: dict[str, tuple[int, ...]] = {}

    @property
    def size(self) -> int:
        return len(self.scored)

    def word(self, word: str) -> tuple[int, ...]:
        ids = self._known.get(word)
        if ids is None:
            ids = tuple(self._best_path(WORD_START + fold(word)))
            self._known[word] = ids
        return ids

    def _best_path(self, text: str) -> list[int]:
        best: list[tuple[float, int, int] | None] = [(0.0, 0, UNK)] + [None] * len(text)
        for begin in range(len(text)):
            so_far = best[begin][0]
            for end in range(begin + 1, min(len(text), begin + self._longest) + 1):
                piece = self._ids.get(text[begin:end])
                if piece is None and end > begin + 1:
                    continue
                score = so_far + (self._unknown_score if piece is None else self.scored[piece][1])
                if best[end] is None or score > best[end][0]:
                    best[end] = (score, begin, UNK if piece is None else piece)
        path: list[int] = []
        end = len(text)
        while end > 0:
            _, begin, piece = best[end]
            if not (piece == UNK and path and path[-1] == UNK):
                path.append(piece)
            end = begin
        return path[::-1]


def fold(word: str) -> str:
    return _DIGIT.sub("0", unicodedata.normalize("NFC", word))


def train_pieces(texts: list[str], model: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "lines.txt"
        with source.open("w", encoding="utf-8") as target:
            for text in texts:
                for line in text.splitlines():
                    target.write(" ".join(fold(word) for word in line.split()) + "\n")
        sentencepiece.SentencePieceTrainer.train(
            input=str(source), model_prefix=str(model.with_suffix("")), model_type="unigram",
            vocab_size=VOCABULARY, character_coverage=0.9999, normalization_rule_name="identity",
            remove_extra_whitespaces=True, add_dummy_prefix=True, max_sentence_length=8000,
            pad_id=PAD, unk_id=UNK, bos_id=-1, eos_id=-1, pad_piece=SPECIAL[PAD], unk_piece=SPECIAL[UNK],
            control_symbols=SPECIAL[CLS:], num_threads=2, minloglevel=1,
        )
    model.with_suffix(".vocab").unlink(missing_ok=True)


def write_tokenizer(pieces: Pieces, folder: Path) -> None:
    """`tokenizer.json` and `tokenizer_config.json` as transformers.js loads them."""
    vocabulary = [[name, 0.0] for name in SPECIAL] + [list(entry) for entry in pieces.scored[len(SPECIAL):]]
    tokenizer = {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [
            {"id": i, "content": name, "single_word": False, "lstrip": False, "rstrip": False,
             "normalized": False, "special": True}
            for i, name in enumerate(SPECIAL)
        ],
        "normalizer": {"type": "Sequence", "normalizers": [
            {"type": "NFC"},
            {"type": "Replace", "pattern": {"Regex": DIGIT_OF_LONG_WORD}, "content": "0"},
        ]},
        "pre_tokenizer": {"type": "Metaspace", "replacement": WORD_START, "prepend_scheme": "always", "split": True},
        "post_processor": None,
        "decoder": {"type": "Metaspace", "replacement": WORD_START, "prepend_scheme": "always", "split": True},
        "model": {"type": "Unigram", "unk_id": UNK, "vocab": vocabulary, "byte_fallback": False},
    }
    config = {
        "tokenizer_class": "PreTrainedTokenizerFast", "model_max_length": 384, "clean_up_tokenization_spaces": False,
        "pad_token": "[PAD]", "unk_token": "[UNK]", "cls_token": "[CLS]", "mask_token": "[MASK]",
    }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False), encoding="utf-8")
    (folder / "tokenizer_config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")
