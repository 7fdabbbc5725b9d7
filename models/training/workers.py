"""Several processes train one network together: each on its own documents, their weights averaged every few steps.

Averaging weights instead of gradients needs little traffic and forgives a worker that is slow for a moment. On two
cores two such processes are faster than one process with two threads, because the matrices are small.
"""
from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import torch
import torch.distributed as distributed
import torch.multiprocessing as processes
from torch import nn


@dataclass(frozen=True)
class Team:
    rank: int
    size: int

    @property
    def leads(self) -> bool:
        return self.rank == 0

    def average(self, network: nn.Module) -> None:
        parameters = list(network.parameters())
        flat = torch.cat([parameter.data.flatten() for parameter in parameters])
        distributed.all_reduce(flat)
        for parameter, mean in zip(parameters, flat.div_(self.size).split([p.numel() for p in parameters])):
            parameter.data.copy_(mean.view_as(parameter))

    def follow(self, value: float) -> float:
        """The leader's value, so that all act on the same clock."""
        shared = torch.tensor([value], dtype=torch.float64)
        distributed.broadcast(shared, src=0)
        return shared.item()


def run_team(work: Callable[..., None], size: int, *arguments: object) -> None:
    """Calls `work(team, *arguments)` in `size` processes and waits for all."""
    with tempfile.TemporaryDirectory() as folder:
        processes.spawn(start, args=(size, str(Path(folder) / "meeting"), work, arguments), nprocs=size)


def start(rank: int, size: int, meeting: str, work: Callable[..., None], arguments: tuple) -> None:
    torch.set_num_threads(1)
    distributed.init_process_group("gloo", init_method=f"file://{meeting}", rank=rank, world_size=size)
    work(Team(rank, size), *arguments)
    distributed.destroy_process_group()
