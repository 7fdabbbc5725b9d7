"""Fusion weights, temperatures, the threshold for "unknown" and all figures, from the held-out letters.

Whatever is fitted here is fitted on one half of the held-out letters and measured on the other, in both
directions; the values that ship are fitted on both halves together.
"""
from __future__ import annotations

import argparse
import json
import pickle
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Callable

import numpy as np
from scipy.optimize import minimize, minimize_scalar
from scipy.special import expit, log_softmax, softmax
from sklearn.metrics import roc_auc_score

from branches import Measured
from letters import Taxonomy, read_taxonomy

BINS = 15
CONDITIONS = ("clean", "ocr")
TIE_WEIGHT = 0.2
LETTERS_BELOW = 0.05
SHARES = [i / 20 for i in range(11)]


@dataclass(frozen=True)
class Evidence:
    """One head's logits from both branches by condition, and the truth about the held-out letters."""
    truth: np.ndarray
    encoder: dict[str, np.ndarray]
    linear: dict[str, np.ndarray]

    def half(self, which: int) -> Evidence:
        return Evidence(self.truth[which::2], {c: logits[which::2] for c, logits in self.encoder.items()},
                        {c: logits[which::2] for c, logits in self.linear.items()})


@dataclass(frozen=True)
class Fit:
    """See `assembly.Fusion`; without a slope familiarity plays no part."""
    encoder: float
    ngrams: float
    slope: float | None = None
    centre: float = 0.0

    def cooled(self, temperature: float) -> Fit:
        return replace(self, encoder=self.encoder / temperature, ngrams=self.ngrams / temperature)


def main() -> None:
    options = parse_options()
    taxonomy = read_taxonomy()
    measured: Measured = pickle.loads((options.work / "measured.pickle").read_bytes())
    calibration, figures = calibrate(measured, taxonomy)
    figures["firstPageAccuracy"] = round(measured.first_page, 3)
    figures["typeAccuracyNgramBranchFourFolds"] = json.loads((options.work / "ngram-folds.json").read_text())
    figures["pretraining"] = json.loads((options.work / "pretraining.json").read_text())
    (options.work / "calibration.json").write_text(json.dumps(calibration, indent=2) + "\n")
    options.metrics.write_text(json.dumps(figures, indent=2, ensure_ascii=False) + "\n")
    print(json.dumps(figures, indent=2, ensure_ascii=False))


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--metrics", type=Path, required=True)
    return parser.parse_args()


def calibrate(measured: Measured, taxonomy: Taxonomy) -> tuple[dict, dict]:
    """The fusion weights hold the temperature of clean text already, so that one is 1."""
    types = Evidence(measured.types, {c: held.types for c, held in measured.encoder.items()}, measured.linear_types)
    departments = Evidence(measured.departments, {c: held.departments for c, held in measured.encoder.items()},
                           measured.linear_departments)
    fusion = fit_type_fusion(types)
    fusion = fusion.cooled(fit_temperature(fuse(fusion, types, "clean"), types.truth))
    department_fusion = fit_fusion(departments)
    fused = {c: fuse(fusion, types, c) for c in (*CONDITIONS, "unknown")}
    temperatures = {c: fit_temperature(fused[c], types.truth) for c in CONDITIONS}
    fields = {c: gather_fields(measured, c) for c in CONDITIONS}
    sure = {c: softmax(fused[c], axis=1).max(axis=1) for c in ("clean", "unknown")}
    threshold = choose_threshold(sure["clean"])
    calibration = {
        "fusion": {"type_encoder": fusion.encoder, "type_ngrams": fusion.ngrams,
                   "familiarity_slope": fusion.slope, "familiarity_centre": fusion.centre,
                   "department_encoder": department_fusion.encoder, "department_ngrams": department_fusion.ngrams},
        "type": {c: {"temperature": round(temperatures[c], 4)} for c in CONDITIONS},
        "field": {c: {"temperature": round(fit_temperature(*fields[c]), 4)} for c in CONDITIONS},
        "unknownThreshold": round(threshold, 3),
    }
    return calibration, all_figures(types, departments, fields, threshold, taxonomy)


def all_figures(types: Evidence, departments: Evidence, fields: dict[str, tuple[np.ndarray, np.ndarray]],
                threshold: float, taxonomy: Taxonomy) -> dict:
    honest = cross_fitted(types, fit_type_fusion)
    honest_departments = cross_fitted(departments, fit_fusion)
    raw = {c: types.encoder[c] + types.linear[c] for c in CONDITIONS}
    sure = {c: softmax(honest[c], axis=1).max(axis=1) for c in ("clean", "unknown")}
    right = honest["clean"].argmax(axis=1) == types.truth
    return {
        "heldOutLetters": len(types.truth),
        "typeAccuracy": {c: {"ngramBranch": accuracy(types.linear[c], types.truth),
                             "encoder": accuracy(types.encoder[c], types.truth),
                             "fusion": accuracy(honest[c], types.truth)} for c in CONDITIONS},
        "departmentAccuracy": {c: accuracy(honest_departments[c], departments.truth) for c in CONDITIONS},
        "fields": {c: field_figures(*fields[c], taxonomy) for c in CONDITIONS},
        "calibrationError": {c: {"before": calibration_error(raw[c], types.truth),
                                 "after": calibration_error(honest[c], types.truth)} for c in CONDITIONS},
        "unknown": {
            "areaUnderCurve": round(roc_auc_score([1] * len(sure["clean"]) + [0] * len(sure["unknown"]),
                                                  np.concatenate([sure["clean"], sure["unknown"]])), 3),
            "threshold": round(threshold, 3),
            "lettersBelow": share(sure["clean"] < threshold),
            "lettersBelowThatWereWrong": share(~right[sure["clean"] < threshold]),
            "unknownBelow": share(sure["unknown"] < threshold),
        },
        "weakestTypes": weakest(honest["clean"], types.truth, taxonomy.types),
    }


def fuse(fusion: Fit, evidence: Evidence, condition: str) -> np.ndarray:
    linear = evidence.linear[condition]
    mixed = fusion.encoder * evidence.encoder[condition] + fusion.ngrams * linear
    if fusion.slope is None:
        return mixed
    return mixed * expit(fusion.slope * (linear.std(axis=1, keepdims=True) - fusion.centre))


def fit_fusion(evidence: Evidence) -> Fit:
    """The smallest share of the encoder that makes the truth about as likely as the best share does.

    "About" is one standard error of the difference between the two, over the letters (both readings together). A
    share with which more letters are wrong than with the n-gram branch alone is not taken.
    """
    fits = {share: fit_scale(evidence, share) for share in SHARES}
    surprises = {share: surprise_by_letter(fit, evidence) for share, fit in fits.items()}
    best = surprises[min(SHARES, key=lambda share: surprises[share].mean())]
    least_right = right_letters(fits[0.0], evidence)

    def is_taken(share: float) -> bool:
        gap = surprises[share] - best
        return (gap.mean() <= gap.std() / np.sqrt(len(gap))
                and right_letters(fits[share], evidence) >= least_right)

    return fits[next((share for share in SHARES if is_taken(share)), 0.0)]


def fit_scale(evidence: Evidence, share: float) -> Fit:
    """Weights in the ratio share to 1 - share, as large as makes the truth most likely."""
    def fit_of(logarithm: float) -> Fit:
        return Fit(share * np.exp(logarithm), (1 - share) * np.exp(logarithm))

    found = minimize_scalar(lambda logarithm: surprise_by_letter(fit_of(logarithm), evidence).mean(),
                            bounds=(-2.5, 3.5), method="bounded")
    return fit_of(found.x)


def surprise_by_letter(fit: Fit, evidence: Evidence) -> np.ndarray:
    return np.mean([surprises_of(fuse(fit, evidence, c), evidence.truth) for c in CONDITIONS], axis=0)


def right_letters(fit: Fit, evidence: Evidence) -> int:
    return sum(int((fuse(fit, evidence, c).argmax(axis=1) == evidence.truth).sum()) for c in CONDITIONS)


def fit_type_fusion(evidence: Evidence) -> Fit:
    return fit_familiarity(evidence, fit_fusion(evidence))


def fit_familiarity(evidence: Evidence, start: Fit) -> Fit:
    """How the logits shrink with the spread: letters stay likely, documents of no type come close to a tie."""
    spread = {c: evidence.linear[c].std(axis=1) for c in ("clean", "unknown")}

    def fit_of(parameters: np.ndarray) -> Fit:
        gain = np.exp(parameters[0])
        return Fit(start.encoder * gain, start.ngrams * gain, np.exp(parameters[1]), parameters[2])

    def loss(parameters: np.ndarray) -> float:
        fit = fit_of(parameters)
        known = np.mean([surprise(fuse(fit, evidence, c), evidence.truth) for c in CONDITIONS])
        tie = -log_softmax(fuse(fit, evidence, "unknown"), axis=1).mean()
        return known + TIE_WEIGHT * tie

    begins = [[0.3, np.log(steepness / spread["clean"].std()), spread["unknown"].mean()] for steepness in (1, 2, 4)]
    found = [minimize(loss, begin, method="Nelder-Mead", options={"maxiter": 800}) for begin in begins]
    return fit_of(min(found, key=lambda one: one.fun).x)


def surprise(logits: np.ndarray, truth: np.ndarray) -> float:
    return float(surprises_of(logits, truth).mean())


def surprises_of(logits: np.ndarray, truth: np.ndarray) -> np.ndarray:
    return -log_softmax(logits, axis=1)[np.arange(len(truth)), truth]


def fit_temperature(logits: np.ndarray, truth: np.ndarray) -> float:
    found = minimize_scalar(lambda log: surprise(logits / np.exp(log), truth), bounds=(-2.5, 2.5), method="bounded")
    return float(np.exp(found.x))


def choose_threshold(sure: np.ndarray) -> float:
    """Below it lies one in twenty letters of known types; a doubtful letter above it goes to review anyway."""
    return float(np.quantile(sure, LETTERS_BELOW))


def accuracy(logits: np.ndarray, truth: np.ndarray) -> float:
    return share(logits.argmax(axis=1) == truth)


def share(hits: np.ndarray) -> float:
    return round(float(hits.mean()), 3)


def cross_fitted(evidence: Evidence, fit: Callable[[Evidence], Fit]) -> dict[str, np.ndarray]:
    """Logits of every document by condition, each from weights and temperatures fitted on the other half."""
    result = {c: np.zeros_like(logits) for c, logits in evidence.linear.items()}
    for half in (0, 1):
        other = evidence.half(1 - half)
        fusion = fit(other)
        for condition, logits in result.items():
            fitted_on = condition if condition in CONDITIONS else "clean"
            temperature = fit_temperature(fuse(fusion, other, fitted_on), other.truth)
            logits[half::2] = fuse(fusion, evidence, condition)[half::2] / temperature
    return result


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
