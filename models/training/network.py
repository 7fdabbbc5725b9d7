"""The encoder and its heads.

A small transformer that learns fast from little text: a convolution mixes neighbours first, attention then carries
a fixed preference for near words (ALiBi, both directions) besides learned positions. Pieces of several documents
are processed together in training; a document's vector is a weighted mean over all pieces of all its windows.
"""
from __future__ import annotations

from typing import Callable

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from layout import WINDOW

WIDTH = 192
LAYERS = 3
HEADS = 4
FEED_FORWARD = 768
REACH = 5


class Encoder(nn.Module):
    def __init__(self, vocabulary: int, dropout: float = 0.1):
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(WINDOW, WIDTH)
        self.neighbours = nn.Conv1d(WIDTH, WIDTH, REACH, padding=REACH // 2)
        self.entry = nn.LayerNorm(WIDTH)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.exit = nn.LayerNorm(WIDTH)
        self.dropout = nn.Dropout(dropout)
        nn.init.normal_(self.pieces.weight, std=0.05)
        nn.init.normal_(self.positions.weight, std=0.01)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """ids, mask: [windows, pieces] → states [windows, pieces, WIDTH]."""
        present = mask.unsqueeze(-1).float()
        position = torch.arange(ids.shape[1], device=ids.device)
        states = (self.pieces(ids) + self.positions(position).unsqueeze(0)) * present
        mixed = self.neighbours(states.transpose(1, 2)).transpose(1, 2)
        states = self.dropout(self.entry(states + F.gelu(mixed)))
        distance = (position.unsqueeze(0) - position.unsqueeze(1)).abs().to(states.dtype)
        slopes = torch.tensor([0.5, 0.125, 0.03125, 0.0]).view(1, HEADS, 1, 1)
        absent = (1.0 - present).transpose(1, 2).unsqueeze(1) * -1e4
        bias = absent - slopes * distance
        for layer in self.layers:
            states = layer(states, bias)
        return self.exit(states)


class Layer(nn.Module):
    def __init__(self, dropout: float):
        super().__init__()
        self.before_attention = nn.LayerNorm(WIDTH)
        self.projection = nn.Linear(WIDTH, 3 * WIDTH)
        self.output = nn.Linear(WIDTH, WIDTH)
        self.before_feed_forward = nn.LayerNorm(WIDTH)
        self.widen = nn.Linear(WIDTH, FEED_FORWARD)
        self.narrow = nn.Linear(FEED_FORWARD, WIDTH)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        states = states + self.dropout(self.output(self.attend(self.before_attention(states), bias)))
        widened = F.gelu(self.widen(self.before_feed_forward(states)))
        return states + self.dropout(self.narrow(widened))

    def attend(self, states: Tensor, bias: Tensor) -> Tensor:
        windows, length = states.shape[0], states.shape[1]
        split = self.projection(states).view(windows, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        query, key, value = split[0], split[1], split[2]
        scores = query @ key.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5 + bias
        mixed = torch.softmax(scores, dim=-1) @ value
        return mixed.transpose(1, 2).reshape(windows, length, WIDTH)


class MaskedPieces(nn.Module):
    """Pretraining: guess the hidden pieces; the guess shares the piece embedding."""

    def __init__(self, encoder: Encoder):
        super().__init__()
        self.encoder = encoder
        self.transform = nn.Sequential(nn.Linear(WIDTH, WIDTH), nn.GELU(), nn.LayerNorm(WIDTH))
        self.bias = nn.Parameter(torch.zeros(encoder.pieces.num_embeddings))

    def forward(self, ids: Tensor, mask: Tensor, hidden: Tensor) -> Tensor:
        """hidden: flat indices of the hidden places → logits [places, vocabulary]."""
        states = self.encoder(ids, mask).reshape(-1, WIDTH)[hidden]
        return F.linear(self.transform(states), self.encoder.pieces.weight, self.bias)


class Reader(nn.Module):
    """The encoder with its heads for type, department, first page and fields."""

    def __init__(self, encoder: Encoder, types: int, departments: int, tags: int):
        super().__init__()
        self.encoder = encoder
        self.salience = nn.Linear(WIDTH, 1)
        self.document = nn.Sequential(nn.Linear(2 * WIDTH, WIDTH), nn.GELU())
        self.dropout = nn.Dropout(0.3)
        self.type_head = nn.Linear(WIDTH, types)
        self.department_head = nn.Linear(WIDTH, departments)
        self.first_page_head = nn.Linear(WIDTH, 2)
        self.field_head = nn.Linear(WIDTH, tags)

    def forward(self, ids: Tensor, mask: Tensor, mean: "Mean | None" = None) -> dict[str, Tensor]:
        """`mean` says which windows make a document; by default all windows are one document's."""
        states = self.encoder(ids, mask)
        vector = self.vector(states, mask.to(states.dtype), mean or mean_of_all)
        return {
            "type": self.type_head(self.dropout(vector)),
            "department": self.department_head(self.dropout(vector)),
            "first_page": self.first_page_head(states[:, 0]),
            "field": self.field_head(states),
            "vector": vector,
        }

    def vector(self, states: Tensor, present: Tensor, mean: "Mean") -> Tensor:
        """Plain and salience-weighted mean over all pieces of each document."""
        weight = torch.exp(torch.clamp(self.salience(states).squeeze(-1), -10.0, 10.0)) * present
        return self.document(torch.cat([mean(states, weight), mean(states, present)], dim=-1))


Mean = Callable[[Tensor, Tensor], Tensor]


def mean_of_all(states: Tensor, weight: Tensor) -> Tensor:
    sums = (states * weight.unsqueeze(-1)).sum(dim=(0, 1))
    return (sums / weight.sum()).unsqueeze(0)


def mean_by_owner(owner: Tensor, documents: int) -> Mean:
    """Windows of several documents in one batch: `owner` names each window's document."""
    def mean(states: Tensor, weight: Tensor) -> Tensor:
        sums = (states * weight.unsqueeze(-1)).sum(dim=1)
        totals = torch.zeros(documents).index_add(0, owner, weight.sum(dim=1))
        return torch.zeros(documents, sums.shape[1]).index_add(0, owner, sums) / totals.unsqueeze(-1)
    return mean
