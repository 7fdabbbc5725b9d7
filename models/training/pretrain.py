"""Self-supervised pretraining: co-occurrence vectors first, then hidden pieces are guessed for a fixed time.

The state is saved as it goes; a run that finds `pretrained.pt` in the work folder continues from it.
"""
from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from corpora import sample_blocks
from embeddings import co_occurrence_vectors
from letters import read_corpus, read_taxonomy
from network import WIDTH, Encoder, MaskedPieces
from pieces import CLS, MASK, NL, PAGE, SPECIAL, Pieces

LENGTH = 256
BATCH = 8
HIDDEN_SHARE = 0.2
PEAK_RATE = 1e-3
LETTER_SHARE = 0.35
REPORT_EVERY = 200
EMBEDDING_SCALE = 0.05


def main() -> None:
    options = parse_options()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    pieces = Pieces(options.work / "pieces.model")
    taxonomy = read_taxonomy()
    letters = [letter.text for letter in read_corpus(options.corpus, taxonomy.types)]
    general = to_stream(sample_blocks(options.corpora, options.characters_per_file, options.seed), pieces)
    own = to_stream(letters, pieces)
    print(f"pretraining on {len(general):,} corpus pieces and {len(own):,} letter pieces", flush=True)
    model = MaskedPieces(Encoder(pieces.size))
    checkpoint = options.work / "pretrained.pt"
    if checkpoint.exists():
        model.load_state_dict(torch.load(checkpoint))
    else:
        vectors = co_occurrence_vectors(np.concatenate([general] + [own] * 4), pieces.size, WIDTH, EMBEDDING_SCALE)
        model.encoder.pieces.weight.data.copy_(torch.from_numpy(vectors))
        torch.save(model.state_dict(), checkpoint)
    guess_hidden_pieces(model, general, own, checkpoint, options)


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=25)
    parser.add_argument("--characters-per-file", type=int, default=16_000_000)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def to_stream(texts: list[str], pieces: Pieces) -> np.ndarray:
    stream: list[int] = []
    for text in texts:
        for page in text.split("\f"):
            for line in page.splitlines():
                words = line.split()
                if words:
                    for word in words:
                        stream.extend(pieces.word(word))
                    stream.append(NL)
            stream.append(PAGE)
    return np.array(stream, dtype=np.int64)


def guess_hidden_pieces(model: MaskedPieces, general: np.ndarray, own: np.ndarray, checkpoint: Path,
                        options: argparse.Namespace) -> None:
    choice = np.random.default_rng(options.seed)
    optimiser = torch.optim.AdamW(model.parameters(), lr=PEAK_RATE, weight_decay=0.01, betas=(0.9, 0.98))
    model.train()
    begin = time.monotonic()
    losses: list[float] = []
    step = 0
    while (progress := (time.monotonic() - begin) / (options.minutes * 60)) < 1:
        for group in optimiser.param_groups:
            group["lr"] = PEAK_RATE * min(1.0, (step + 1) / 200) * max(0.02, 1 - progress)
        source = own if choice.random() < LETTER_SHARE else general
        ids, hidden, truth = hide(draw(source, choice), model.bias.numel(), choice)
        loss = F.cross_entropy(model(ids, torch.ones_like(ids), hidden), truth)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        losses.append(loss.item())
        step += 1
        if step % REPORT_EVERY == 0:
            rate = step * BATCH * LENGTH / (time.monotonic() - begin)
            print(f"step {step} loss {np.mean(losses[-REPORT_EVERY:]):.3f} pieces/s {rate:.0f}", flush=True)
            torch.save(model.state_dict(), checkpoint)
    torch.save(model.state_dict(), checkpoint)
    loss = round(float(np.mean(losses[-REPORT_EVERY:])), 3)
    record = {"minutes": options.minutes, "piecesSeen": step * BATCH * LENGTH, "loss": loss}
    (options.work / "pretraining.json").write_text(json.dumps(record) + "\n")


def draw(source: np.ndarray, choice: np.random.Generator) -> torch.Tensor:
    starts = choice.integers(0, len(source) - LENGTH, BATCH)
    rows = np.stack([source[start:start + LENGTH] for start in starts])
    rows[:, 0] = CLS
    return torch.from_numpy(rows)


def hide(ids: torch.Tensor, vocabulary: int,
         choice: np.random.Generator) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Eight in ten hidden places show [MASK], one in ten a random piece, one in ten itself."""
    chosen = torch.from_numpy(choice.random(ids.shape) < HIDDEN_SHARE) & (ids >= len(SPECIAL))
    hidden = chosen.reshape(-1).nonzero().squeeze(-1)
    flat = ids.reshape(-1).clone()
    truth = flat[hidden]
    fate = torch.from_numpy(choice.random(len(hidden)))
    random_pieces = torch.from_numpy(choice.integers(len(SPECIAL), vocabulary, len(hidden)))
    shown = torch.where(fate < 0.8, torch.full_like(truth, MASK), torch.where(fate < 0.9, random_pieces, truth))
    flat[hidden] = shown
    return flat.reshape(ids.shape), hidden, truth


def encoder_state(work: Path) -> dict[str, torch.Tensor]:
    """The pretrained encoder without its guessing head."""
    prefix = "encoder."
    state = torch.load(work / "pretrained.pt")
    return {name[len(prefix):]: value for name, value in state.items() if name.startswith(prefix)}


if __name__ == "__main__":
    main()
