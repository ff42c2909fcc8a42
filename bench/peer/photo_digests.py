"""Prints what Pillow makes of a folder of photos: a digest of the decoded pixels and one of the whole image resized to 224.

python3 bench/peer/photo_digests.py ../shared/data/imagenet-samples > tests/DeitGen.Runtime.Tests/Data/Decoding/photo-digests.txt
"""

import hashlib
import sys
from pathlib import Path

import PIL
from PIL import Image, features

SIDE = 224


def digest(image):
    return hashlib.sha256(image.tobytes()).hexdigest()[:12]


def main(folder):
    print(f"# Pillow {PIL.__version__}, libjpeg-turbo {features.version('libjpeg_turbo')}: 12 digits of SHA-256 of the [H, W, 3] bytes")
    print(f"# file, width, height, decoded, resized to {SIDE} x {SIDE} (bicubic)")
    for path in sorted(Path(folder).iterdir(), key=lambda p: p.name.encode()):
        image = Image.open(path).convert("RGB")
        resized = image.resize((SIDE, SIDE), Image.BICUBIC)
        print(path.name, *image.size, digest(image), digest(resized))


if __name__ == "__main__":
    main(sys.argv[1])
