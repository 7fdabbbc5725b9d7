"""Reads the marked corpus: invented letters whose field values carry `[[field.name|text]]` marks.

A corpus file holds all letters of one document type; the file name is the type's id. A header line
`=== dept=… style=… register=…` opens each letter, a form feed ends a page.
"""
from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

HEADER = re.compile(r"^=== dept=(\S+) style=(\S+) register=(\S+)\s*$", re.MULTILINE)
MARK = re.compile(r"\[\[([\w.]+)\|(.*?)\]\]", re.DOTALL)
TAXONOMY = Path(__file__).parents[2] / "resources" / "taxonomy" / "taxonomy.yaml"
MARKED_BESIDES = ["bank.bic", "deadline.date", "rent.base", "rent.heating", "rent.total"]
UNKNOWN_TYPE = "unknown"
UNKNOWN_TO_LEARN = "unknown-training"


@dataclass(frozen=True)
class Segment:
    """A stretch of text that is one field's value (`field` set) or plain text (`field` is None)."""
    text: str
    field: str | None


@dataclass(frozen=True)
class Letter:
    type: str
    department: str
    style: str
    register: str
    segments: tuple[Segment, ...]

    @property
    def text(self) -> str:
        return "".join(segment.text for segment in self.segments)


@dataclass(frozen=True)
class Taxonomy:
    """The closed lists that fix the order of every output of the model."""
    types: list[str]
    departments: list[str]
    urgencies: list[str]
    urgency_of_type: list[int]
    fields: list[str]

    @property
    def tags(self) -> list[str]:
        return ["O"] + [f"{prefix}-{field}" for field in self.fields for prefix in "BI"]


def read_corpus(folder: Path, types: list[str]) -> list[Letter]:
    return [letter for type_id in types for letter in read_letters(folder / f"{type_id}.txt")]


def read_unknown(folder: Path) -> list[Letter]:
    """Documents of no type in the taxonomy that measure how well such are told apart; never for training."""
    return read_letters(folder / f"{UNKNOWN_TYPE}.txt")


def read_unknown_to_learn(folder: Path) -> list[Letter]:
    """Other documents of no type, by other hands and of other kinds: what both branches learn "no type" from."""
    path = folder / f"{UNKNOWN_TO_LEARN}.txt"
    return [replace(letter, type=UNKNOWN_TYPE) for letter in read_letters(path)]


def read_letters(path: Path) -> list[Letter]:
    pieces = HEADER.split(path.read_text(encoding="utf-8"))
    groups = zip(*[iter(pieces[1:])] * 4)
    return [
        Letter(path.stem, department, style, register, parse_marks(body.strip("\n")))
        for department, style, register, body in groups
    ]


def parse_marks(body: str) -> tuple[Segment, ...]:
    segments: list[Segment] = []
    end = 0
    for mark in MARK.finditer(body):
        if mark.start() > end:
            segments.append(Segment(body[end:mark.start()], None))
        segments.append(Segment(mark.group(2), mark.group(1)))
        end = mark.end()
    if end < len(body):
        segments.append(Segment(body[end:], None))
    return tuple(segments)


def read_taxonomy(path: Path = TAXONOMY) -> Taxonomy:
    """The product's own taxonomy. Outputs keep its order: the common fields first, then each type's own."""
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    urgencies = ["normal", "soon", "immediate"]
    fields = [entry["name"] for entry in data["fields"] if entry.get("common")]
    for field in [name for entry in data["types"] for name in entry["fields"]] + MARKED_BESIDES:
        if field not in fields:
            fields.append(field)
    return Taxonomy(
        types=[entry["id"] for entry in data["types"]],
        departments=[entry["id"] for entry in data["departments"]],
        urgencies=urgencies,
        urgency_of_type=[urgencies.index(entry["urgency"]) for entry in data["types"]],
        fields=fields,
    )
