"""A DeiT training step in PyTorch's own words: forward, both losses, backward, AdamW in two decay groups, running average.

python3 bench/peer/step_peer.py IMAGE PATCH WIDTH DEPTH HEADS CLASSES BATCH

Prints PyTorch's version with its BLAS, then the quickest step in milliseconds.
"""

import os
import re
import sys
import time
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional

STEPS = 4
AVERAGE = 0.99996


class Attention(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads, self.scale = heads, (width // heads) ** -0.5
        self.qkv, self.proj = nn.Linear(width, 3 * width), nn.Linear(width, width)

    def forward(self, x):
        batch, tokens, width = x.shape
        packed = self.qkv(x).view(batch, tokens, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        query, key, value = packed.unbind(0)
        shares = torch.softmax(query @ key.transpose(-2, -1) * self.scale, dim=-1)
        return self.proj((shares @ value).transpose(1, 2).reshape(batch, tokens, width))


class Block(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(width, eps=1e-6), nn.LayerNorm(width, eps=1e-6)
        self.attention = Attention(width, heads)
        self.mlp = nn.Sequential(nn.Linear(width, 4 * width), nn.GELU(), nn.Linear(4 * width, width))

    def forward(self, x):
        x = x + self.attention(self.norm1(x))
        return x + self.mlp(self.norm2(x))


class Network(nn.Module):
    def __init__(self, image, patch, width, depth, heads, classes):
        super().__init__()
        tokens = (image // patch) ** 2 + 2
        self.patches = nn.Conv2d(3, width, patch, stride=patch)
        self.first = nn.Parameter(0.02 * torch.randn(1, 2, width))  # class and distillation token
        self.positions = nn.Parameter(0.02 * torch.randn(1, tokens, width))
        self.blocks = nn.Sequential(*[Block(width, heads) for _ in range(depth)])
        self.norm = nn.LayerNorm(width, eps=1e-6)
        self.head, self.head_dist = nn.Linear(width, classes), nn.Linear(width, classes)

    def forward(self, images):
        x = self.patches(images).flatten(2).transpose(1, 2)
        x = torch.cat([self.first.expand(len(x), -1, -1), x], dim=1) + self.positions
        x = self.norm(self.blocks(x))
        return self.head(x[:, 0]), self.head_dist(x[:, 1])


def blas():
    """The library that multiplies: the distribution's PyTorch takes what the system's libblas points to."""
    torch.ones(64, 64) @ torch.ones(64, 64)
    loaded = {Path(name).name for name in re.findall(r"/\S+\.so\S*", Path("/proc/self/maps").read_text())}
    return ", ".join(sorted(name for name in loaded if re.search("blas|mkl", name))) or "unknown"


def main():
    *sizes, classes, batch = map(int, sys.argv[1:])
    torch.set_num_threads(os.cpu_count())
    network = Network(*sizes, classes)
    flat = [p for p in network.parameters() if p.dim() <= 1]
    full = [p for p in network.parameters() if p.dim() > 1]
    groups = [{"params": flat, "weight_decay": 0.0}, {"params": full, "weight_decay": 0.05}]
    optimizer = torch.optim.AdamW(groups, lr=5e-4)
    averages = [(p, p.detach().clone()) for p in network.parameters()]
    images, labels = torch.randn(batch, 3, sizes[0], sizes[0]), torch.arange(batch) % classes
    verdict = labels.flip(0)

    def step():
        own, teachers = network(images)
        loss = 0.5 * functional.cross_entropy(own, labels, label_smoothing=0.1)
        loss = loss + 0.5 * functional.cross_entropy(teachers, verdict)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        with torch.no_grad():
            for parameter, average in averages:
                average.mul_(AVERAGE).add_(parameter, alpha=1 - AVERAGE)

    step()
    best = float("inf")
    for _ in range(STEPS):
        start = time.perf_counter()
        step()
        best = min(best, time.perf_counter() - start)
    print(f"PyTorch {torch.__version__} with {blas()}, {torch.get_num_threads()} threads")
    print(1e3 * best)


if __name__ == "__main__":
    main()
