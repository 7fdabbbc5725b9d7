"""Fusion weights, temperatures, the threshold for "unknown" and all figures, from the held-out letters.

Whatever is fitted here is fitted on one half of the held-out letters and measured on the other, in both
directions; the values that ship are fitted on both halves together.
"""
from __future__ import annotations

import argparse
import json
import pickle
from pathlib import Path

import numpy as np
from scipy.optimize import minimize, minimize_scalar
from scipy.special import log_softmax, softmax
from sklearn.metrics import roc_auc_score

from branches import Measured
from letters import Taxonomy, read_taxonomy

BINS = 15
CONDITIONS = ("clean", "ocr")


def main() -> None:
    options = parse_options()
    taxonomy = read_taxonomy(options.taxonomy)
    measured: Measured = pickle.loads((options.work / "measured.pickle").read_bytes())
    calibration, figures = calibrate(measured, taxonomy)
    figures["typeAccuracyNgramBranchFourFolds"] = json.loads((options.work / "ngram-folds.json").read_text())
    figures["pretraining"] = json.loads((options.work / "pretraining.json").read_text())
    (options.work / "calibration.json").write_text(json.dumps(calibration, indent=2) + "\n")
    options.metrics.write_text(json.dumps(figures, indent=2, ensure_ascii=False) + "\n")
    print(json.dumps(figures, indent=2, ensure_ascii=False))


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--taxonomy", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--metrics", type=Path, required=True)
    return parser.parse_args()


def calibrate(measured: Measured, taxonomy: Taxonomy) -> tuple[dict, dict]:
    types, departments = measured.types, measured.departments
    encoder = {condition: held.types for condition, held in measured.encoder.items()}
    linear = measured.linear_types
    encoder_departments = {condition: held.departments for condition, held in measured.encoder.items()}
    linear_departments = measured.linear_departments

    weights = fit_fusion(encoder, linear, types, np.arange(len(types)))
    department_weights = fit_fusion(encoder_departments, linear_departments, departments, np.arange(len(types)))
    fused = {c: fuse(weights, encoder[c], linear[c]) for c in encoder}
    temperatures = {c: fit_temperature(fused[c], types) for c in CONDITIONS}
    fields = {c: gather_fields(measured, c) for c in CONDITIONS}
    field_temperatures = {c: fit_temperature(*fields[c]) for c in CONDITIONS}
    sure = {c: softmax(fused[c] / temperatures["clean"], axis=1).max(axis=1) for c in ("clean", "unknown")}
    threshold = best_threshold(sure["clean"], sure["unknown"])

    calibration = {
        "fusion": {"type_encoder": weights[0], "type_ngrams": weights[1],
                   "department_encoder": department_weights[0], "department_ngrams": department_weights[1]},
        "type": {c: {"temperature": round(temperatures[c], 4)} for c in CONDITIONS},
        "field": {c: {"temperature": round(field_temperatures[c], 4)} for c in CONDITIONS},
        "unknownThreshold": round(threshold, 3),
    }
    figures = {
        "heldOutLetters": len(types),
        "typeAccuracy": {c: {
            "ngramBranch": accuracy(linear[c], types), "encoder": accuracy(encoder[c], types),
            "fusion": cross_fitted(encoder, linear, types, c)["accuracy"]} for c in CONDITIONS},
        "departmentAccuracy": {
            c: cross_fitted(encoder_departments, linear_departments, departments, c)["accuracy"] for c in CONDITIONS},
        "fields": {c: field_figures(*fields[c], taxonomy) for c in CONDITIONS},
        "calibrationError": {c: cross_fitted(encoder, linear, types, c)["calibrationError"] for c in CONDITIONS},
        "unknown": {
            "areaUnderCurve": round(roc_auc_score([1] * len(sure["clean"]) + [0] * len(sure["unknown"]),
                                                  np.concatenate([sure["clean"], sure["unknown"]])), 3),
            "threshold": round(threshold, 3),
            "lettersBelow": round(float((sure["clean"] < threshold).mean()), 3),
            "unknownBelow": round(float((sure["unknown"] < threshold).mean()), 3),
        },
        "weakestTypes": weakest(fused["clean"], types, taxonomy.types),
    }
    return calibration, figures


def fuse(weights: np.ndarray, encoder: np.ndarray, linear: np.ndarray) -> np.ndarray:
    return weights[0] * encoder + weights[1] * linear


def fit_fusion(encoder: dict[str, np.ndarray], linear: dict[str, np.ndarray], truth: np.ndarray,
               chosen: np.ndarray) -> np.ndarray:
    """The two weights that make the truth most likely, over clean and noisy readings together."""
    def loss(logarithms: np.ndarray) -> float:
        weights = np.exp(logarithms)
        return sum(surprise(fuse(weights, encoder[c][chosen], linear[c][chosen]), truth[chosen]) for c in CONDITIONS)

    return np.exp(minimize(loss, np.zeros(2), method="Nelder-Mead").x)


def surprise(logits: np.ndarray, truth: np.ndarray) -> float:
    return float(-log_softmax(logits, axis=1)[np.arange(len(truth)), truth].mean())


def fit_temperature(logits: np.ndarray, truth: np.ndarray) -> float:
    found = minimize_scalar(lambda log: surprise(logits / np.exp(log), truth), bounds=(-2.5, 2.5), method="bounded")
    return float(np.exp(found.x))


def best_threshold(known: np.ndarray, unknown: np.ndarray) -> float:
    """Where recognised letters kept and unknown documents stopped are highest together."""
    candidates = np.linspace(0.05, 0.95, 181)
    return float(max(candidates, key=lambda t: (known >= t).mean() + (unknown < t).mean()))


def accuracy(logits: np.ndarray, truth: np.ndarray) -> float:
    return round(float((logits.argmax(axis=1) == truth).mean()), 3)


def cross_fitted(encoder: dict[str, np.ndarray], linear: dict[str, np.ndarray], truth: np.ndarray,
                 condition: str) -> dict:
    halves = np.arange(len(truth)) % 2
    raw, cooled = np.zeros_like(encoder[condition]), np.zeros_like(encoder[condition])
    for half in (0, 1):
        fitted, measured = np.flatnonzero(halves != half), np.flatnonzero(halves == half)
        weights = fit_fusion(encoder, linear, truth, fitted)
        fused = fuse(weights, encoder[condition], linear[condition])
        raw[measured] = encoder[condition][measured] + linear[condition][measured]
        cooled[measured] = fused[measured] / fit_temperature(fused[fitted], truth[fitted])
    return {"accuracy": accuracy(cooled, truth),
            "calibrationError": {"sumOfBranches": calibration_error(raw, truth),
                                 "fittedAndCooled": calibration_error(cooled, truth)}}


def calibration_error(logits: np.ndarray, truth: np.ndarray) -> float:
    """Expected calibration error: the mean distance between confidence and accuracy over 15 bins."""
    probabilities = softmax(logits, axis=1)
    sure = probabilities.max(axis=1)
    right = probabilities.argmax(axis=1) == truth
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    gaps = [abs(sure[bins == i].mean() - right[bins == i].mean()) * (bins == i).mean() for i in set(bins)]
    return round(float(sum(gaps)), 3)


def gather_fields(measured: Measured, condition: str) -> tuple[np.ndarray, np.ndarray]:
    pairs = measured.encoder[condition].fields
    return np.concatenate([logits for logits, _ in pairs]), np.concatenate([tags for _, tags in pairs])


def field_figures(logits: np.ndarray, truth: np.ndarray, taxonomy: Taxonomy) -> dict:
    """Per word: a word counts as found when its field is right, whether it begins or continues the value."""
    said, true = (logits.argmax(axis=1) + 1) // 2, (truth + 1) // 2
    per_field = {}
    for i, name in enumerate(taxonomy.fields, start=1):
        if (true == i).sum() >= 10:
            per_field[name] = f1((said == i) & (true == i), said == i, true == i)
    return {"f1": f1((said == true) & (true > 0), said > 0, true > 0),
            "f1ByField": dict(sorted(per_field.items(), key=lambda item: -item[1]))}


def f1(hits: np.ndarray, said: np.ndarray, true: np.ndarray) -> float:
    return round(float(2 * hits.sum() / max(1, said.sum() + true.sum())), 3)


def weakest(logits: np.ndarray, truth: np.ndarray, names: list[str]) -> dict[str, float]:
    right = logits.argmax(axis=1) == truth
    recall = {name: round(float(right[truth == i].mean()), 2) for i, name in enumerate(names) if (truth == i).any()}
    return dict(sorted(recall.items(), key=lambda item: item[1])[:10])


if __name__ == "__main__":
    main()
