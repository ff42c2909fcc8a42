"""Writes small image files of every kind that DeitGen reads, and what Pillow's convert("RGB") makes of each.

python3 bench/peer/format_samples.py tests/DeitGen.Runtime.Tests/Data/Decoding/Samples
"""

import hashlib
import io
import sys
from pathlib import Path

import PIL
from PIL import Image, features

WIDTH, HEIGHT = 45, 37  # no multiple of a block


def picture():
    """A smooth gradient with a few hard edges."""
    image = Image.new("RGB", (WIDTH, HEIGHT))
    for y in range(HEIGHT):
        for x in range(WIDTH):
            edge = 90 if (x // 9 + y // 7) % 2 else 0
            image.putpixel((x, y), ((x * 5 + edge) % 256, (y * 6 + 30) % 256, (x * y // 8 + edge) % 256))
    return image


def samples():
    rgb = picture()
    alpha = Image.linear_gradient("L").resize((WIDTH, HEIGHT))
    rgba = rgb.copy()
    rgba.putalpha(alpha)
    grey = rgb.convert("L")
    with_alpha = Image.merge("LA", (grey, alpha))
    palette = rgb.convert("P", palette=Image.ADAPTIVE, colors=32)
    turned = Image.Exif()
    turned[0x0112] = 6  # orientation: a quarter turn
    jpeg = {"format": "JPEG", "quality": 90}
    yield "grey.jpg", grey, jpeg
    yield "cmyk.jpg", rgb.convert("CMYK"), jpeg
    yield "progressive.jpg", rgb, {**jpeg, "progressive": True}
    yield "turned.jpg", rgb, {**jpeg, "exif": turned}
    yield "full-chroma.jpg", rgb, {**jpeg, "subsampling": 0}
    yield "half-chroma.jpg", rgb, {**jpeg, "subsampling": 1}
    yield "quarter-chroma.jpg", rgb, {**jpeg, "subsampling": 2}
    yield "rgb.png", rgb, {"format": "PNG"}
    yield "rgba.png", rgba, {"format": "PNG"}
    yield "grey.png", grey, {"format": "PNG"}
    yield "grey-alpha.png", with_alpha, {"format": "PNG"}
    yield "palette.png", palette, {"format": "PNG"}
    yield "palette-transparent.png", palette, {"format": "PNG", "transparency": 3}
    yield "bits.png", rgb.convert("1"), {"format": "PNG"}
    yield "rgb.bmp", rgb, {"format": "BMP"}
    yield "palette.gif", palette, {"format": "GIF"}
    yield "lossless.webp", rgb, {"format": "WEBP", "lossless": True}


def main(folder):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    lines = [f"# Pillow {PIL.__version__}, libjpeg-turbo {features.version('libjpeg_turbo')}: 12 digits of SHA-256"]
    for name, image, options in samples():
        buffer = io.BytesIO()
        image.save(buffer, **options)
        (folder / name).write_bytes(buffer.getvalue())
        pixels = Image.open(buffer).convert("RGB").tobytes()
        lines.append(f"{name} {hashlib.sha256(pixels).hexdigest()[:12]}")
    (folder / "digests.txt").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
