"""The shipped network: the n-gram branch and the encoder with its heads, as one graph for one document.

What it adds to the two trained parts: the fusion weights, the urgency that follows from the type, the document
embedding, each n-gram's share in the decision (the evidence shown to people), and small storage (the n-gram
table as 8-bit integers, the piece vectors as 16-bit floats).
"""
from __future__ import annotations

import copy
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from linear import LinearModel
from network import Reader

INPUTS = ["input_ids", "attention_mask", "ngram_ids", "ngram_weights"]
OUTPUTS = ["type_logits", "department_logits", "urgency_logits", "first_page_logits", "field_logits", "embedding",
           "ngram_contributions"]

# A document of no type is not urgent by its type.
NO_TYPE_URGENCY = 0


@dataclass(frozen=True)
class Fusion:
    """Weights of both branches' logits, chosen on held-out letters."""
    type_encoder: float
    type_ngrams: float
    department_encoder: float
    department_ngrams: float


class DocumentReader(nn.Module):
    def __init__(self, reader: Reader, types: LinearModel, departments: LinearModel, fusion: Fusion,
                 urgency_of_type: list[int]):
        super().__init__()
        self.reader = copy.deepcopy(reader).eval()
        self.reader.encoder.pieces = CompactEmbedding(reader.encoder.pieces.weight)
        self.ngrams = NgramBranch(types, departments)
        self.fusion = fusion
        self.types = types.bias.size
        urgencies = max(urgency_of_type) + 1
        of_all = torch.tensor([*urgency_of_type, NO_TYPE_URGENCY])
        self.register_buffer("urgency", F.one_hot(of_all, urgencies).float())

    def forward(self, input_ids: Tensor, attention_mask: Tensor, ngram_ids: Tensor,
                ngram_weights: Tensor) -> tuple[Tensor, ...]:
        heads = self.reader(input_ids, attention_mask)
        strength, rows = self.ngrams.look_up(ngram_ids, ngram_weights)
        counted = self.ngrams.logits(strength, rows)
        counted_types, counted_departments = counted[:, :self.types], counted[:, self.types:]
        centred = counted_types - counted_types.mean(dim=-1, keepdim=True)
        types = self.fusion.type_encoder * heads["type"] + self.fusion.type_ngrams * counted_types
        departments = (self.fusion.department_encoder * heads["department"]
                       + self.fusion.department_ngrams * counted_departments)
        urgencies = torch.log(torch.softmax(types, dim=-1) @ self.urgency + 1e-9)
        embedding = unit(torch.cat([unit(heads["vector"]), unit(centred)], dim=-1))
        share = self.fusion.type_ngrams * self.ngrams.shares(strength, rows, types.argmax(dim=-1))
        return types, departments, urgencies, heads["first_page"], heads["field"], embedding, share


class NgramBranch(nn.Module):
    """Both linear models side by side; each column of the table is scaled to fill 8 bits."""

    def __init__(self, types: LinearModel, departments: LinearModel):
        super().__init__()
        table = np.concatenate([types.coefficients, departments.coefficients], axis=1)
        scale = np.maximum(np.abs(table).max(axis=0), 1e-9) / 127
        self.register_buffer("table", torch.from_numpy(np.round(table / scale).astype(np.int8)))
        self.register_buffer("scale", torch.from_numpy(scale.astype(np.float32)))
        self.register_buffer("bias", torch.from_numpy(np.concatenate([types.bias, departments.bias])))
        self.register_buffer("idf", torch.from_numpy(types.idf))

    def look_up(self, ids: Tensor, weights: Tensor) -> tuple[Tensor, Tensor]:
        """Each n-gram's normalised strength [N] and its unscaled row of the table [N, classes]."""
        strength = weights[0] * self.idf[ids[0]]
        return strength / (strength.square().sum().sqrt() + 1e-9), self.table[ids[0]].float()

    def logits(self, strength: Tensor, rows: Tensor) -> Tensor:
        return (strength.unsqueeze(0) @ rows) * self.scale + self.bias

    def shares(self, strength: Tensor, rows: Tensor, chosen: Tensor) -> Tensor:
        """What each n-gram adds to the logit of the chosen class (a tensor with one number): [N]."""
        column = rows.index_select(1, chosen).squeeze(1)
        return strength * column * self.scale.index_select(0, chosen)


class CompactEmbedding(nn.Module):
    def __init__(self, weight: Tensor):
        super().__init__()
        self.register_buffer("table", weight.detach().half())

    def forward(self, ids: Tensor) -> Tensor:
        return self.table[ids].float()


def unit(vector: Tensor) -> Tensor:
    return vector / (vector.square().sum(dim=-1, keepdim=True).sqrt() + 1e-9)
