"""Fills the marked fields of a letter with other people, places, numbers and dates.

So many letters can be made from one, and the model learns where a name stands instead of which name it was.
A name that is replaced in a mark is replaced in the running text too.
"""
from __future__ import annotations

import csv
import random
import re
from dataclasses import dataclass
from pathlib import Path

from letters import Letter, Segment

PERSON_FIELDS = {"person.name", "child.name", "representative.name"}
ORGANISATION_FIELDS = {"sender.name": 0.2, "employer.name": 0.6, "landlord.name": 0.6}
DATE_FIELDS = {
    "document.date", "person.birthDate", "child.birthDate", "notice.date", "period.from", "period.to", "deadline.date",
    "invoice.dueDate", "court.deadline", "appointment.date", "employment.end", "change.date",
}
MONTHS = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
          "Dezember"]
_NUMERIC_DATE = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})")
_WRITTEN_DATE = re.compile(rf"(\d{{1,2}})\.\s?({'|'.join(MONTHS)})\s(\d{{4}})")
_NAME_WORD = re.compile(r"[A-ZÄÖÜÇŞ][\wäöüßçşğıé'-]{2,}")
_TITLES = {"Frau", "Herr", "Herrn", "Familie", "Eheleute", "Dr", "Prof", "Kind", "Rechtsanwalt", "Rechtsanwältin"}


@dataclass(frozen=True)
class Lists:
    first_names: list[str]
    surnames: list[str]
    streets: list[str]
    places: list[tuple[str, str]]
    banks: list[tuple[str, str]]
    organisations: list[str]


def read_lists(folder: Path) -> Lists:
    def lines(name: str) -> list[str]:
        return (folder / name).read_text(encoding="utf-8").split("\n")[:-1]

    def table(name: str) -> list[dict[str, str]]:
        with (folder / name).open(encoding="utf-8", newline="") as source:
            return list(csv.DictReader(source, delimiter="\t"))

    rare = random.Random(0)
    return Lists(
        first_names=[row["vorname"] for row in table("vornamen_berlin_haeufigkeit.tsv")[:3000]],
        surnames=lines("nachnamen_fakerjs.txt") + rare.sample(lines("nachnamen_solvenium.txt"), 1500),
        streets=lines("strassen_fakerjs.txt"),
        places=[(row["plz"], row["ort"]) for row in table("plz_ort_land_kreis.tsv") if is_place(row["ort"])],
        banks=[(row["blz"], row["bic"]) for row in table("banken_de.tsv") if row["bic"]],
        organisations=[row["name"] for row in table("absender_adressen_datenanfragen.tsv")],
    )


def is_place(name: str) -> bool:
    return len(name) < 26 and not re.search(r"\d|GmbH|AG\b|KG\b|mbH|Bank|Service|e\.V\.", name)


def resample(letter: Letter, lists: Lists, choice: random.Random) -> Letter:
    words = replacement_names(letter, lists, choice)
    values = replacement_values(letter, lists, choice)
    segments = []
    for segment in letter.segments:
        value = values.get((segment.field or "", segment.text))
        segments.append(Segment(value or replace_words(segment.text, words), segment.field))
    return Letter(letter.type, letter.department, letter.style, letter.register, tuple(segments))


def replacement_names(letter: Letter, lists: Lists, choice: random.Random) -> dict[str, str]:
    words: dict[str, str] = {}
    for segment in letter.segments:
        if segment.field not in PERSON_FIELDS:
            continue
        parts = [part for part in _NAME_WORD.findall(segment.text) if part not in _TITLES]
        surname = parts[0] if "," in segment.text and parts else parts[-1] if parts else ""
        for part in parts:
            pool = lists.surnames if part == surname else lists.first_names
            words.setdefault(part, choice.choice(pool))
    return words


def replace_words(text: str, words: dict[str, str]) -> str:
    if not words:
        return text
    pattern = re.compile(r"\b(" + "|".join(map(re.escape, words)) + r")\b")
    return pattern.sub(lambda found: words[found.group(1)], text)


def replacement_values(letter: Letter, lists: Lists, choice: random.Random) -> dict[tuple[str, str], str]:
    """New surface texts by (field, old text), so that a repeated mark gets the same new value."""
    postcode, city = choice.choice(lists.places)
    bank, bic = choice.choice(lists.banks)
    values: dict[tuple[str, str], str] = {}
    for segment in letter.segments:
        field, text = segment.field, segment.text
        key = (field or "", text)
        if field is None or key in values:
            continue
        if field == "person.street" and "\n" not in text:
            values[key] = f"{choice.choice(lists.streets)} {house_number(choice)}"
        elif field == "person.postalCode":
            values[key] = postcode
        elif field == "person.city":
            values[key] = city
        elif field == "bank.iban" and len(re.sub(r"\s", "", text)) == 22:
            iban = make_iban(bank, choice)
            values[key] = in_fours(iban) if " " in text else iban
        elif field == "bank.bic":
            values[key] = bic
        elif field in DATE_FIELDS:
            values[key] = vary_date(text, choice)
        elif field in ORGANISATION_FIELDS and choice.random() < ORGANISATION_FIELDS[field]:
            values[key] = organisation(lists, choice)
    return values


def house_number(choice: random.Random) -> str:
    return str(choice.randint(1, 160)) + choice.choice(["", "", "", "a", " b", "c"])


def make_iban(bank: str, choice: random.Random) -> str:
    account = f"{choice.randrange(10 ** 10):010d}"
    check = 98 - int(bank + account + "131400") % 97
    return f"DE{check:02d}{bank}{account}"


def in_fours(text: str) -> str:
    return " ".join(text[i:i + 4] for i in range(0, len(text), 4))


def vary_date(text: str, choice: random.Random) -> str:
    """Another day, and now and then the other way of writing it; what is no full date stays."""
    numeric, written = _NUMERIC_DATE.fullmatch(text), _WRITTEN_DATE.fullmatch(text)
    if not numeric and not written:
        return text
    year = (numeric or written).group(3)
    day, month = choice.randint(1, 28), choice.randint(1, 12)
    if (written is not None) != (choice.random() < 0.25):
        full_year = year if len(year) == 4 else f"20{year}"
        return f"{day}. {MONTHS[month - 1]} {full_year}"
    return choice.choice([f"{day:02d}.{month:02d}.{year}", f"{day}.{month}.{year}", f"{day:02d}.{month:02d}.{year}"])


def organisation(lists: Lists, choice: random.Random) -> str:
    surname = choice.choice(lists.surnames)
    return choice.choice([
        choice.choice(lists.organisations),
        f"{choice.choice(lists.first_names)} {surname}",
        f"{surname} {choice.choice(['GmbH', 'GmbH & Co. KG', 'KG', 'e. K.', 'OHG', 'UG (haftungsbeschränkt)'])}",
        f"{choice.choice(['Bäckerei', 'Autohaus', 'Hausverwaltung', 'Malerbetrieb', 'Gasthaus', 'Spedition'])} {surname}",
    ])
