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

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax, softmax
from sklearn.metrics import roc_auc_score

from branches import CATCH_ALL, Measured, joined
from letters import Taxonomy, read_taxonomy

BINS = 15
CONDITIONS = ("clean", "ocr")
LETTERS_BELOW = 0.05
SHARES = [i / 20 for i in range(11)]


@dataclass(frozen=True)
class Evidence:
    """One head's logits from both branches by condition, and the truth about the held-out letters.

    `catch_all` is the type for what cannot be assigned; the product gives it what the last logit, "none of the types",
    says. Heads without such a logit have none.
    """
    truth: np.ndarray
    encoder: dict[str, np.ndarray]
    linear: dict[str, np.ndarray]
    catch_all: int | None = None

    def half(self, which: int) -> Evidence:
        return Evidence(self.truth[which::2], {c: logits[which::2] for c, logits in self.encoder.items()},
                        {c: logits[which::2] for c, logits in self.linear.items()}, self.catch_all)


@dataclass(frozen=True)
class Fit:
    """See `assembly.Fusion`."""
    encoder: float
    ngrams: float

    def cooled(self, temperature: float) -> Fit:
        return replace(self, encoder=self.encoder / temperature, ngrams=self.ngrams / temperature)


def main() -> None:
    options = parse_options()
    taxonomy = read_taxonomy()
    measured: Measured = pickle.loads((options.work / "measured.pickle").read_bytes())
    calibration, figures = calibrate(measured, taxonomy)
    figures["firstPageAccuracy"] = round(measured.first_page, 3)
    figures["typeAccuracyNgramBranchFiveFolds"] = json.loads((options.work / "ngram-folds.json").read_text())
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
    types = Evidence(measured.types, {c: held.types for c, held in measured.encoder.items()}, measured.linear_types,
                     taxonomy.types.index(CATCH_ALL))
    departments = Evidence(measured.departments, {c: held.departments for c, held in measured.encoder.items()},
                           measured.linear_departments)
    fusion = fit_fusion(types)
    fusion = fusion.cooled(fit_temperature(fuse(fusion, types, "clean"), types.truth))
    department_fusion = fit_fusion(departments)
    fused = {c: fuse(fusion, types, c) for c in CONDITIONS}
    temperatures = {c: fit_temperature(fused[c], types.truth) for c in CONDITIONS}
    fields = {c: gather_fields(measured, c) for c in CONDITIONS}
    threshold = choose_threshold(softmax(fused["clean"], axis=1).max(axis=1))
    calibration = {
        "fusion": {"type_encoder": fusion.encoder, "type_ngrams": fusion.ngrams,
                   "department_encoder": department_fusion.encoder, "department_ngrams": department_fusion.ngrams},
        "type": {c: {"temperature": round(temperatures[c], 4)} for c in CONDITIONS},
        "field": {c: {"temperature": round(fit_temperature(*fields[c]), 4)} for c in CONDITIONS},
        "unknownThreshold": round(threshold, 3),
    }
    return calibration, all_figures(types, departments, fields, threshold, taxonomy)


def all_figures(types: Evidence, departments: Evidence, fields: dict[str, tuple[np.ndarray, np.ndarray]],
                threshold: float, taxonomy: Taxonomy) -> dict:
    honest_mixed = cross_fitted(types)
    honest = {c: joined(logits, types.catch_all) for c, logits in honest_mixed.items()}
    honest_departments = cross_fitted(departments)
    raw = {c: joined(types.encoder[c] + types.linear[c], types.catch_all) for c in CONDITIONS}
    none = {c: softmax(honest_mixed[c], axis=1)[:, -1] for c in ("clean", "unknown")}
    doubted = {c: is_doubted(honest[c], none[c], threshold, types) for c in ("clean", "unknown")}
    right = honest["clean"].argmax(axis=1) == types.truth
    return {
        "heldOutLetters": len(types.truth),
        "typeAccuracy": {c: {"ngramBranch": accuracy(joined(types.linear[c], types.catch_all), types.truth),
                             "encoder": accuracy(joined(types.encoder[c], types.catch_all), types.truth),
                             "fusion": accuracy(honest[c], types.truth)} for c in CONDITIONS},
        "topThree": {c: top_three(honest[c], types.truth) for c in CONDITIONS},
        "coverageAt99": {c: coverage(honest[c], types.truth) for c in CONDITIONS},
        "departmentAccuracy": {c: accuracy(honest_departments[c], departments.truth) for c in CONDITIONS},
        "fields": {c: field_figures(*fields[c], taxonomy) for c in CONDITIONS},
        "calibrationError": {c: {"before": calibration_error(raw[c], types.truth),
                                 "after": calibration_error(honest[c], types.truth)} for c in CONDITIONS},
        "unknown": {
            "areaUnderCurve": round(roc_auc_score([0] * len(none["clean"]) + [1] * len(none["unknown"]),
                                                  np.concatenate([none["clean"], none["unknown"]])), 3),
            "threshold": round(threshold, 3),
            "lettersDoubted": share(doubted["clean"]),
            "lettersDoubtedThatWereWrong": share(~right[doubted["clean"]]),
            "unknownDoubted": share(doubted["unknown"]),
        },
        "weakestTypes": weakest(honest["clean"], types.truth, taxonomy.types),
    }


def is_doubted(logits: np.ndarray, none: np.ndarray, threshold: float, types: Evidence) -> np.ndarray:
    """Whether the product asks a person because the document is like no known type: the rule of choose-type.ts."""
    probabilities = softmax(logits, axis=1)
    sure, best = probabilities.max(axis=1), probabilities.argmax(axis=1)
    return (sure < threshold) | ((best == types.catch_all) & (none > sure / 2))


def fuse(fusion: Fit, evidence: Evidence, condition: str) -> np.ndarray:
    return joined(mix(fusion, evidence, condition), evidence.catch_all)


def mix(fusion: Fit, evidence: Evidence, condition: str) -> np.ndarray:
    return fusion.encoder * evidence.encoder[condition] + fusion.ngrams * evidence.linear[condition]


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


def top_three(logits: np.ndarray, truth: np.ndarray) -> float:
    return share((np.argsort(-logits, axis=1)[:, :3] == truth[:, None]).any(axis=1))


def coverage(logits: np.ndarray, truth: np.ndarray) -> float:
    """The largest share of letters, surest first, of which at most one in a hundred is wrong."""
    order = np.argsort(-softmax(logits, axis=1).max(axis=1))
    wrong = np.cumsum(logits.argmax(axis=1)[order] != truth[order]) / np.arange(1, len(truth) + 1)
    kept = np.flatnonzero(wrong <= 0.01)
    return round((kept.max() + 1) / len(truth), 3) if len(kept) else 0.0


def cross_fitted(evidence: Evidence) -> dict[str, np.ndarray]:
    """Mixed logits of every document by condition, each from weights and temperatures fitted on the other half."""
    result = {c: np.zeros_like(logits) for c, logits in evidence.linear.items()}
    for half in (0, 1):
        other = evidence.half(1 - half)
        fusion = fit_fusion(other)
        for condition, logits in result.items():
            fitted_on = condition if condition in CONDITIONS else "clean"
            temperature = fit_temperature(fuse(fusion, other, fitted_on), other.truth)
            logits[half::2] = mix(fusion, evidence, condition)[half::2] / temperature
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
