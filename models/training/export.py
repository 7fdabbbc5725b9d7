"""Writes the model folder: the ONNX graph, its configuration, the tokenizer, and the manifest with sizes and hashes."""
from __future__ import annotations

import argparse
import hashlib
import json
import pickle
from pathlib import Path

import onnx
import torch

from assembly import INPUTS, OUTPUTS, DocumentReader, Fusion
from batches import Labels
from layout import STRIDE, WINDOW
from letters import UNKNOWN_TYPE, Taxonomy, read_taxonomy
from network import HEADS, LAYERS, WIDTH, Encoder, Reader
from ngrams import BUCKETS, SPEC
from parity import write_parity
from pieces import CLS, NL, PAGE, PAD, UNK, Pieces, write_tokenizer
from reference import write_reference

MODEL_ID = "document-reader"
VERSION = "0.3.0"
OPSET = 17
# Trust in a field that is too rare among the held-out letters to be measured (heuristic).
UNMEASURED_FIELD = 0.5
INPUT_SPECS = {
    "input_ids": {"type": "int64", "shape": ["windows", "pieces"]},
    "attention_mask": {"type": "int64", "shape": ["windows", "pieces"]},
    "ngram_ids": {"type": "int64", "shape": [1, "ngrams"]},
    "ngram_weights": {"type": "float32", "shape": [1, "ngrams"]},
}


def main() -> None:
    options = parse_options()
    torch.set_num_threads(1)
    taxonomy = read_taxonomy()
    pieces = Pieces(options.work / "pieces.model")
    calibration = json.loads((options.work / "calibration.json").read_text())
    reader = load_reader(options.work, taxonomy, pieces)
    fusion = Fusion(**calibration["fusion"])
    linear = pickle.loads((options.work / "linear.pickle").read_bytes())
    network = DocumentReader(reader, *linear, fusion, taxonomy.urgency_of_type).eval()
    folder = options.models / MODEL_ID
    write_graph(network, folder / "onnx" / "model.onnx")
    write_parity(network, pieces, Path(__file__).parent / "parity.json")
    write_reference(reader, fusion, taxonomy, options.work, folder)
    write_tokenizer(pieces, folder)
    write_config(folder, taxonomy, pieces.size, calibration)
    write_manifest(options.models, taxonomy)


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True, help="folder with the trained parts")
    parser.add_argument("--models", type=Path, required=True, help="folder that receives the model and the manifest")
    return parser.parse_args()


def load_reader(work: Path, taxonomy: Taxonomy, pieces: Pieces) -> Reader:
    labels = Labels.of(taxonomy)
    reader = Reader(Encoder(pieces.size), len(labels.type_of), len(labels.department_of), len(labels.tag_of))
    reader.load_state_dict(torch.load(work / "reader.pt"))
    return reader.eval()


def write_graph(network: DocumentReader, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    ids = torch.full((2, 40), UNK)
    ids[:, 0] = CLS
    example = (ids, torch.ones_like(ids), torch.arange(50).unsqueeze(0), torch.ones(1, 50))
    with torch.no_grad():
        torch.onnx.export(
            network, example, str(path), opset_version=OPSET, input_names=INPUTS, output_names=OUTPUTS,
            do_constant_folding=True, dynamic_axes={
                "input_ids": {0: "windows", 1: "pieces"}, "attention_mask": {0: "windows", 1: "pieces"},
                "ngram_ids": {1: "ngrams"}, "ngram_weights": {1: "ngrams"},
                "ngram_contributions": {0: "ngrams"}, "first_page_logits": {0: "windows"},
                "field_logits": {0: "windows", 1: "pieces"},
            },
        )
    onnx.checker.check_model(onnx.load(str(path)))


def write_config(folder: Path, taxonomy: Taxonomy, vocabulary: int, calibration: dict) -> None:
    by_field = json.loads((folder / "metrics.json").read_text())["fields"]["clean"]["f1ByField"]
    config = {
        "model_type": "bert",
        "architectures": ["BertModel"],
        "vocab_size": vocabulary,
        "hidden_size": WIDTH,
        "num_hidden_layers": LAYERS,
        "num_attention_heads": HEADS,
        "max_position_embeddings": WINDOW,
        "pad_token_id": PAD,
        "postlotse": {
            "format": "postlotse.reader/1",
            "types": [*taxonomy.types, UNKNOWN_TYPE],
            "departments": taxonomy.departments,
            "urgencies": taxonomy.urgencies,
            "fieldTags": taxonomy.tags,
            "window": WINDOW,
            "stride": STRIDE,
            "specialPieces": {"pad": PAD, "unknown": UNK, "window": CLS, "lineEnd": NL, "pageEnd": PAGE},
            "ngram": {"spec": SPEC, "buckets": BUCKETS},
            "calibration": calibration["type"],
            "fieldCalibration": calibration["field"],
            "fieldReliability": {name: by_field.get(name, UNMEASURED_FIELD) for name in taxonomy.fields},
            "unknownThreshold": calibration["unknownThreshold"],
        },
    }
    (folder / "config.json").write_text(json.dumps(config, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def write_manifest(models: Path, taxonomy: Taxonomy) -> None:
    folder = models / MODEL_ID
    loaded = ["config.json", "onnx/model.onnx", "reference.bin", "reference.json", "tokenizer.json",
              "tokenizer_config.json"]
    manifest = {"format": "postlotse.models/1", "models": [{
        "id": MODEL_ID,
        "version": VERSION,
        "path": MODEL_ID,
        "licence": "MIT",
        "files": [describe(folder, name) for name in loaded],
        "inputs": INPUT_SPECS,
        "outputs": output_specs(taxonomy),
    }]}
    (models / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")


def output_specs(taxonomy: Taxonomy) -> dict[str, dict]:
    shapes = {
        "type_logits": [1, len(taxonomy.types) + 1],
        "department_logits": [1, len(taxonomy.departments)],
        "urgency_logits": [1, len(taxonomy.urgencies)],
        "first_page_logits": ["windows", 2],
        "field_logits": ["windows", "pieces", len(taxonomy.tags)],
        "embedding": [1, WIDTH + len(taxonomy.types) + 1],
        "ngram_contributions": ["ngrams"],
    }
    return {name: {"type": "float32", "shape": shape} for name, shape in shapes.items()}


def describe(folder: Path, name: str) -> dict[str, object]:
    content = (folder / name).read_bytes()
    return {"path": name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


if __name__ == "__main__":
    main()
