"""DeiT's training input as the reference stack runs it: Pillow and torchvision, from file bytes to a normalised, erased tensor.

python3 bench/peer/input_peer.py FOLDER [--size 224] [--seconds 10] [--workers N]

Without workers it prints images per CPU second of one process; with them, images per second of wall time of PyTorch's DataLoader
(batches of 64, three copies of each image side by side, as repeated augmentation on one device orders them).
"""

import argparse
import io
import math
import random
import time
from pathlib import Path

import torch
from PIL import Image, ImageEnhance, ImageOps
from torchvision import transforms

FILL = (124, 116, 104)
MEAN = (0.485, 0.456, 0.406)
DEVIATION = (0.229, 0.224, 0.225)
STRENGTH, SPREAD, TOP = 9, 0.5, 10


def signed(value):
    return -value if random.random() < 0.5 else value


def affine(image, matrix):
    return image.transform(image.size, Image.AFFINE, matrix, resample=Image.BICUBIC, fillcolor=FILL)


def solarize_add(image, amount):
    table = [min(255, i + amount) if i < 128 else i for i in range(256)]
    return image.point(table * 3)


def factor(level):
    return 1 + signed(level * 0.9)


# The fifteen operations in their increasing form; level runs from 0 to 1.
OPERATIONS = [
    lambda image, level: ImageOps.autocontrast(image),
    lambda image, level: ImageOps.equalize(image),
    lambda image, level: ImageOps.invert(image),
    lambda image, level: image.rotate(signed(level * 30), resample=Image.BICUBIC, fillcolor=FILL),
    lambda image, level: ImageOps.posterize(image, 4 - int(level * 4)),
    lambda image, level: ImageOps.solarize(image, 256 - int(level * 256)),
    lambda image, level: solarize_add(image, int(level * 110)),
    lambda image, level: ImageEnhance.Color(image).enhance(factor(level)),
    lambda image, level: ImageEnhance.Contrast(image).enhance(factor(level)),
    lambda image, level: ImageEnhance.Brightness(image).enhance(factor(level)),
    lambda image, level: ImageEnhance.Sharpness(image).enhance(factor(level)),
    lambda image, level: affine(image, (1, signed(level * 0.3), 0, 0, 1, 0)),
    lambda image, level: affine(image, (1, 0, 0, signed(level * 0.3), 1, 0)),
    lambda image, level: affine(image, (1, 0, signed(level * 0.45) * image.size[0], 0, 1, 0)),
    lambda image, level: affine(image, (1, 0, 0, 0, 1, signed(level * 0.45) * image.size[1])),
]


def rand_augment(image):
    for operation in random.choices(OPERATIONS, k=2):
        if random.random() < 0.5:
            level = min(max(random.gauss(STRENGTH, SPREAD), 0), TOP) / TOP
            image = operation(image, level)
    return image


def erase(tensor, probability=0.25):
    if random.random() >= probability:
        return tensor
    channels, height, width = tensor.shape
    for _ in range(10):
        area = random.uniform(0.02, 1 / 3) * height * width
        aspect = math.exp(random.uniform(math.log(0.3), math.log(1 / 0.3)))
        rows, columns = round(math.sqrt(area * aspect)), round(math.sqrt(area / aspect))
        if rows < height and columns < width:
            top, left = random.randint(0, height - rows), random.randint(0, width - columns)
            tensor[:, top : top + rows, left : left + columns] = torch.empty((channels, rows, columns)).normal_()
            break
    return tensor


def pipeline(size):
    if size <= 32:
        crop = transforms.RandomCrop(size, padding=4)
    else:
        crop = transforms.RandomResizedCrop(size, interpolation=transforms.InterpolationMode.BICUBIC)
    return transforms.Compose(
        [
            crop,
            transforms.RandomHorizontalFlip(),
            transforms.Lambda(rand_augment),
            transforms.ToTensor(),
            transforms.Normalize(MEAN, DEVIATION),
            transforms.Lambda(erase),
        ]
    )


class Copies(torch.utils.data.Dataset):
    """Each file three times."""

    def __init__(self, files, size, count):
        self.files, self.transform, self.count = files, pipeline(size), count

    def __len__(self):
        return self.count

    def __getitem__(self, place):
        data = self.files[place // 3 % len(self.files)]
        return self.transform(Image.open(io.BytesIO(data)).convert("RGB"))


def alone(files, size, seconds):
    data = Copies(files, size, 3 * len(files))
    done, start = 0, time.process_time()
    while time.process_time() - start < seconds:
        data[done]
        done += 1
    return done / (time.process_time() - start)


def loader(files, size, seconds, workers):
    batch = 64
    data = Copies(files, size, 10_000_000)
    batches = iter(torch.utils.data.DataLoader(data, batch_size=batch, num_workers=workers))
    for _ in range(3):  # the workers have started
        next(batches)
    done, start = 0, time.perf_counter()
    while time.perf_counter() - start < seconds:
        next(batches)
        done += batch
    return done / (time.perf_counter() - start)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--size", type=int, default=224)
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--workers", type=int, default=0)
    options = parser.parse_args()
    torch.set_num_threads(1)
    paths = sorted(p for p in options.folder.rglob("*") if p.suffix.lower() in (".jpg", ".jpeg", ".png"))
    files = [p.read_bytes() for p in paths[:1000]]
    if options.workers:
        rate = loader(files, options.size, options.seconds, options.workers)
    else:
        rate = alone(files, options.size, options.seconds)
    print(f"{rate:.1f}")


if __name__ == "__main__":
    main()
