"""Fine-tunes the encoder and its heads on all tasks at once, on freshly augmented letters each round."""
from __future__ import annotations

import random
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator

import torch
from torch import Tensor
from torch.nn import functional as F

from batches import Batch, Labels, augmented, batches, example
from entities import Lists
from layout import IGNORED
from letters import Letter
from network import Encoder, Reader, mean_by_owner
from pieces import Pieces
from workers import Team

ENCODER_SHARE = 0.6
WEIGHTS = {"type": 1.0, "department": 0.3, "first_page": 0.2, "field": 1.0}
SMOOTHING = 0.05
AVERAGE_EVERY = 4
REPORT_EVERY = 100


@dataclass(frozen=True)
class Course:
    """What a fine-tuning needs: the letters, how to read them, where to begin, how long, and where to save.

    It begins with a pretrained encoder and new heads, or goes on with a whole reader (`reader_state`).
    """
    letters: list[Letter]
    labels: Labels
    pieces: Pieces
    lists: Lists
    encoder_state: dict[str, Tensor] | None
    reader_state: dict[str, Tensor] | None
    peak_rate: float
    minutes: float
    seed: int
    target: Path


def finetune(team: Team, course: Course) -> None:
    torch.manual_seed(course.seed)
    reader = new_reader(course.labels, course.pieces)
    if course.reader_state:
        reader.load_state_dict(course.reader_state)
    else:
        reader.encoder.load_state_dict(course.encoder_state)
    optimiser = make_optimiser(reader, course.peak_rate)
    torch.manual_seed(course.seed + team.rank)
    reader.train()
    begin = time.monotonic()
    progress = 0.0
    losses: list[float] = []
    for step, batch in enumerate(endless_batches(team, course)):
        if step % AVERAGE_EVERY == 0:
            team.average(reader)
            progress = team.follow((time.monotonic() - begin) / (course.minutes * 60))
        if progress >= 1:
            break
        set_rate(optimiser, progress)
        loss = multi_task_loss(reader, batch)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimiser.step()
        losses.append(loss.item())
        if team.leads and step % REPORT_EVERY == REPORT_EVERY - 1:
            print(f"step {step + 1} progress {progress:.2f} loss {sum(losses) / len(losses):.3f}", flush=True)
            losses.clear()
            torch.save(reader.state_dict(), course.target)
    if team.leads:
        torch.save(reader.state_dict(), course.target)


def new_reader(labels: Labels, pieces: Pieces) -> Reader:
    return Reader(Encoder(pieces.size), len(labels.type_of), len(labels.department_of), len(labels.tag_of))


def endless_batches(team: Team, course: Course) -> Iterator[Batch]:
    """Round after round over this worker's share of the letters, every time read differently."""
    choice = random.Random(course.seed * 100 + team.rank)
    order = random.Random(course.seed)
    letters = list(course.letters)
    number = 0
    while True:
        order.shuffle(letters)
        examples = []
        for letter in letters[team.rank::team.size]:
            pages, opens = augmented(letter, course.lists, course.labels, choice)
            examples.append(example(letter, pages, opens, course.labels, course.pieces))
        yield from batches(examples, choice)
        number += 1
        if team.leads:
            print(f"round {number} done", flush=True)


def make_optimiser(reader: Reader, peak_rate: float) -> torch.optim.AdamW:
    body = list(reader.encoder.parameters())
    inside = {id(parameter) for parameter in body}
    heads = [parameter for parameter in reader.parameters() if id(parameter) not in inside]
    return torch.optim.AdamW([
        {"params": body, "lr": peak_rate * ENCODER_SHARE, "peak": peak_rate * ENCODER_SHARE},
        {"params": heads, "lr": peak_rate, "peak": peak_rate},
    ], weight_decay=0.05)


def set_rate(optimiser: torch.optim.Optimizer, progress: float) -> None:
    factor = min(1.0, progress / 0.04 + 0.02) * max(0.02, 1 - progress)
    for group in optimiser.param_groups:
        group["lr"] = group["peak"] * factor


def multi_task_loss(reader: Reader, batch: Batch) -> Tensor:
    heads = reader(batch.ids, batch.mask, mean_by_owner(batch.owner, batch.documents))
    losses = {
        "type": F.cross_entropy(heads["type"], batch.types, label_smoothing=SMOOTHING),
        "department": F.cross_entropy(heads["department"], batch.departments, label_smoothing=SMOOTHING),
        "first_page": F.cross_entropy(heads["first_page"], batch.begins),
        "field": F.cross_entropy(heads["field"].flatten(0, 1), batch.tags.flatten(), ignore_index=IGNORED),
    }
    return sum(WEIGHTS[name] * loss for name, loss in losses.items())
