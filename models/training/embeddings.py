"""Starting vectors for the pieces: factorised co-occurrence (PPMI), minutes instead of the days that
masked-language training would need to reach the same neighbourhoods on a processor."""
from __future__ import annotations

import numpy as np
from scipy.sparse import coo_matrix, csr_matrix
from sklearn.utils.extmath import randomized_svd

REACH = 4
SMOOTHING = 0.75


def co_occurrence_vectors(stream: np.ndarray, vocabulary: int, width: int, scale: float) -> np.ndarray:
    """stream: all pieces in reading order. Rows are scaled to a mean deviation of `scale`."""
    counts = count_neighbours(stream, vocabulary)
    left, values, _ = randomized_svd(positive_information(counts), n_components=width, n_iter=3, random_state=0)
    vectors = left * np.sqrt(values)
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit = vectors / np.maximum(norms, 1e-6)
    return (unit * scale * np.sqrt(width)).astype(np.float32)


def count_neighbours(stream: np.ndarray, vocabulary: int) -> csr_matrix:
    total = csr_matrix((vocabulary, vocabulary), dtype=np.float64)
    for distance in range(1, REACH + 1):
        first, second = stream[:-distance], stream[distance:]
        weight = np.full(len(first), 1.0 / distance)
        total = total + coo_matrix((weight, (first, second)), shape=(vocabulary, vocabulary)).tocsr()
    return total + total.T


def positive_information(counts: csr_matrix) -> csr_matrix:
    cells = counts.tocoo()
    of_piece = np.asarray(counts.sum(axis=1)).ravel()
    of_context = of_piece ** SMOOTHING
    of_context = of_context / of_context.sum()
    information = np.log(cells.data / (of_piece[cells.row] * of_context[cells.col]))
    positive = information > 0
    return csr_matrix((information[positive], (cells.row[positive], cells.col[positive])), shape=counts.shape)
