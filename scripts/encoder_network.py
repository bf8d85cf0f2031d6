#!/usr/bin/env python3
"""The encoder's network, and what scripts/encoder-base and scripts/train-encoder both do.

Run alone it says how many numbers the network holds. It needs torch, as no other part of us does.
"""

from __future__ import annotations

import json
import lzma
import math
import os
import re
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional

from mujaz.language.words import words
from mujaz.models.pieces import pieces

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("MUJAZ_DATA", ROOT.parent / "shared/data"))
WEIGHTS = ROOT / "src/mujaz/models/weights"
TAGS = ("O", "B-PERS", "I-PERS", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
PAD, NEVER, WIDTH = 1, -1e4, 384

Sentence = list[tuple[str, str]]


class Layer(nn.Module):
    """One layer of a BERT, the normalising last."""

    def __init__(self, heads: int = 12, inner: int = 4 * WIDTH) -> None:
        super().__init__()
        self.heads = heads
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, inner), nn.Linear(inner, WIDTH)
        self.first, self.second = nn.LayerNorm(WIDTH, 1e-12), nn.LayerNorm(WIDTH, 1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: torch.Tensor, hidden: torch.Tensor | None) -> torch.Tensor:
        """Return `x` with what each place makes of the others; `hidden` bars some of them."""
        many, length, _ = x.shape
        parts = self.qkv(x).view(many, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        q, k, v = parts.unbind(0)
        alike = q @ k.transpose(-1, -2) / math.sqrt(WIDTH // self.heads)
        seen = (alike if hidden is None else alike + hidden).softmax(-1) @ v
        x = self.first(x + self.drop(self.out(seen.transpose(1, 2).reshape(many, length, WIDTH))))
        return self.second(x + self.drop(self.down(functional.gelu(self.up(x)))))


class Network(nn.Module):
    """A BERT of twelve layers with a score a tag on top, and the CRF's own scores."""

    def __init__(self, pieces: int, layers: int = 12) -> None:
        super().__init__()
        self.word, self.place = nn.Embedding(pieces, WIDTH), nn.Embedding(512, WIDTH)
        self.norm, self.drop = nn.LayerNorm(WIDTH, 1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.head = nn.Linear(WIDTH, len(TAGS))
        self.start = nn.Parameter(torch.zeros(len(TAGS)))
        self.steps = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))

    def body(self, ids: torch.Tensor, hidden: torch.Tensor | None) -> torch.Tensor:
        """Return a vector a piece."""
        x = self.drop(self.norm(self.word(ids) + self.place(torch.arange(ids.shape[1]))))
        for layer in self.layers:
            x = layer(x, hidden)
        return x

    def forward(self, ids: torch.Tensor, hidden: torch.Tensor | None = None) -> torch.Tensor:
        """Return the score of every tag for every piece."""
        return self.head(self.drop(self.body(ids, hidden)))


def articles() -> list[str]:
    """Return the texts of ANT."""
    with lzma.open(DATA / "corpora/ant_v2.jsonl.xz", "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def labelled(name: str) -> list[Sentence]:
    """Return the sentences of one set as tokens with our tags; other kinds of names are O."""
    text = (DATA / f"names/{name}.conll").read_text(encoding="utf-8")
    found = []
    for block in re.split(r"\n\s*\n", text.strip()):
        rows = [line.split() for line in block.split("\n")]
        tags = [re.sub("PER$", "PERS", row[-1]) for row in rows]
        found.append([(r[0], t if t in TAGS else "O") for r, t in zip(rows, tags, strict=True)])
    return found


def numbers_of(token: str) -> list[list[int]]:
    """Return the pieces of each word of a token, cut as the tagger will cut them."""
    return [list(pieces(word)) for word in words(token)]


def padded(rows: list[list[int]], fill: int) -> torch.Tensor:
    """Return rows of unlike length as one array."""
    longest = max(map(len, rows))
    return torch.tensor([row + [fill] * (longest - len(row)) for row in rows])


def hidden_in(ids: torch.Tensor) -> torch.Tensor:
    """Return what bars the padding from being read."""
    return (ids == PAD)[:, None, None, :].float() * NEVER


def descend(
    opt: torch.optim.Optimizer, loss: torch.Tensor, rates: list[float], share: float
) -> None:
    """Take one step at a share of the rates, the gradient at most of length one."""
    for group, rate in zip(opt.param_groups, rates, strict=True):
        group["lr"] = rate * share
    opt.zero_grad(set_to_none=True)
    loss.backward()
    every = [p for group in opt.param_groups for p in group["params"]]
    nn.utils.clip_grad_norm_(every, 1.0)
    opt.step()


if __name__ == "__main__":
    print(sum(p.numel() for p in Network(11_500).parameters()), "numbers with 11,500 pieces")
