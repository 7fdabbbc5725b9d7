"""From a letter's text to what the model sees: lines of words with field labels, then piece ids in windows."""
from __future__ import annotations

import re
from dataclasses import dataclass, field

from letters import Letter
from pieces import CLS, NL, PAGE, Pieces

WINDOW = 384
STRIDE = 352
OUTSIDE = 0
IGNORED = -100
SHORTEST_REPEAT = 6
_WORD = re.compile(r"\S+")


@dataclass
class Word:
    text: str
    tag: int = OUTSIDE


@dataclass
class Page:
    """A page's lines; a line that holds no word is left out, as recognised pages have none either."""
    lines: list[list[Word]] = field(default_factory=list)

    @property
    def words(self) -> list[Word]:
        return [word for line in self.lines for word in line]


@dataclass
class Windows:
    """A document as the encoder reads it: windows of at most 384 pieces, and one tag per piece."""
    ids: list[list[int]]
    tags: list[list[int]]
    begins_document: list[bool]


def lay_out(letter: Letter, tag_of: dict[str, int]) -> list[Page]:
    """`tag_of` maps a tag such as `B-person.name` to its number."""
    text = letter.text
    spans = marked_spans(letter) + repeated_spans(letter)
    pages = [Page()]
    line: list[Word] = []
    begun: set[int] = set()
    end = 0
    for match in _WORD.finditer(text):
        gap = text[end:match.start()]
        end = match.end()
        if line and ("\n" in gap or "\f" in gap):
            pages[-1].lines.append(line)
            line = []
        if "\f" in gap and pages[-1].lines:
            pages.append(Page())
        line.append(Word(match.group(), tag_for(match.start(), match.end(), spans, begun, tag_of)))
    if line:
        pages[-1].lines.append(line)
    return pages


def marked_spans(letter: Letter) -> list[tuple[int, int, str]]:
    spans = []
    start = 0
    for segment in letter.segments:
        if segment.field:
            spans.append((start, start + len(segment.text), segment.field))
        start += len(segment.text)
    return spans


def repeated_spans(letter: Letter) -> list[tuple[int, int, str]]:
    """A marked value that stands elsewhere unmarked is the same field there, unless two fields share it."""
    fields_of: dict[str, set[str]] = {}
    for segment in letter.segments:
        if segment.field and len(segment.text) >= SHORTEST_REPEAT:
            fields_of.setdefault(segment.text, set()).add(segment.field)
    unambiguous = {value: next(iter(names)) for value, names in fields_of.items() if len(names) == 1}
    spans = []
    start = 0
    for segment in letter.segments:
        if not segment.field:
            for value, name in unambiguous.items():
                for found in re.finditer(rf"(?<!\w){re.escape(value)}(?!\w)", segment.text):
                    spans.append((start + found.start(), start + found.end(), name))
        start += len(segment.text)
    return spans


def tag_for(start: int, end: int, spans: list[tuple[int, int, str]], begun: set[int], tag_of: dict[str, int]) -> int:
    for i, (span_start, span_end, name) in enumerate(spans):
        if start < span_end and end > span_start:
            prefix = "I" if i in begun else "B"
            begun.add(i)
            return tag_of[f"{prefix}-{name}"]
    return OUTSIDE


def to_windows(pages: list[Page], pieces: Pieces, opens: bool = True) -> Windows:
    """Each window is `[CLS]` and up to 383 pieces. Only a word's first piece carries its tag; the rest is ignored."""
    ids: list[int] = []
    tags: list[int] = []
    for page in pages:
        for line in page.lines:
            for word in line:
                own = pieces.word(word.text)
                ids.extend(own)
                tags.extend([word.tag] + [IGNORED] * (len(own) - 1))
            ids.append(NL)
            tags.append(IGNORED)
        ids.append(PAGE)
        tags.append(IGNORED)
    starts = [0]
    while starts[-1] + WINDOW - 1 < len(ids):
        starts.append(starts[-1] + STRIDE)
    return Windows(
        ids=[[CLS] + ids[start:start + WINDOW - 1] for start in starts],
        tags=[[IGNORED] + tags[start:start + WINDOW - 1] for start in starts],
        begins_document=[opens and start == 0 for start in starts],
    )


def all_words(pages: list[Page]) -> list[str]:
    return [word.text for page in pages for word in page.words]
