"""The n-gram branch: regularised softmax regression on hashed n-grams, weighted by inverse document frequency.

There are 262,144 features but only a few thousand documents, so the regression is solved in the documents' own
space: the Gram matrix is factorised once (Cholesky), the regression runs on those coordinates (equivalent, as they have
the same inner products), and the solution is carried back to one weight per feature and class.
"""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.linalg import cholesky, solve_triangular
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

from ngrams import BUCKETS, ngram_features

RAREST = 2
# Keeps the factorisation stable where two documents are the same.
RIDGE = 1e-4
MOST_ROUNDS = 200


@dataclass
class LinearModel:
    """logits = normalised(weights · idf) @ coefficients + bias"""
    idf: np.ndarray
    coefficients: np.ndarray
    bias: np.ndarray

    def logits(self, features: csr_matrix) -> np.ndarray:
        return scale(features, self.idf) @ self.coefficients + self.bias


def feature_matrix(documents: list[list[str]]) -> csr_matrix:
    ids: list[int] = []
    weights: list[float] = []
    ends = [0]
    for words in documents:
        own_ids, own_weights = ngram_features(words)
        ids += own_ids
        weights += own_weights
        ends.append(len(ids))
    shape = (len(documents), BUCKETS)
    return csr_matrix((np.array(weights, np.float32), np.array(ids, np.int64), np.array(ends)), shape=shape)


def document_frequency_weights(features: csr_matrix) -> np.ndarray:
    """Features that fewer than two documents have say nothing about a type and get the weight 0."""
    documents = np.asarray((features > 0).sum(axis=0)).ravel()
    idf = np.log((1 + features.shape[0]) / (1 + documents)) + 1
    return np.where(documents >= RAREST, idf, 0).astype(np.float32)


def scale(features: csr_matrix, idf: np.ndarray) -> csr_matrix:
    return normalize((features @ diags(idf)).tocsr())


class DocumentSpace:
    """Training documents in coordinates that have the inner products of their features; fits any number of targets."""

    def __init__(self, features: csr_matrix, idf: np.ndarray):
        self._idf = idf
        self._scaled = scale(features, idf)
        gram = (self._scaled @ self._scaled.T).toarray().astype(np.float64)
        gram[np.diag_indices_from(gram)] += RIDGE
        self._coordinates = cholesky(gram, lower=True, overwrite_a=True)

    def fit(self, targets: np.ndarray, classes: int, inverse_penalty: float) -> LinearModel:
        regression = LogisticRegression(C=inverse_penalty, max_iter=MOST_ROUNDS, tol=1e-3)
        regression.fit(self._coordinates.astype(np.float32), targets)
        coefficients = np.zeros((BUCKETS, classes), np.float32)
        bias = np.full(classes, -20.0, np.float32)
        in_documents = solve_triangular(self._coordinates.T, regression.coef_.T.astype(np.float64))
        coefficients[:, regression.classes_] = self._scaled.T @ in_documents
        bias[regression.classes_] = regression.intercept_
        return LinearModel(self._idf, coefficients, bias)
