#!/usr/bin/env bash
# bench/bf16-seeds.sh DIR: trains cifar-tiny and the same in bf16 on the CIFAR-10 in DIR, 6 epochs each with seeds 0 to 2, and prints
# top-1 of every run and the two means. On a processor with bf16 units; about two hours on two cores.
set -euo pipefail
data=$(realpath "${1:?the folder of CIFAR-10}")
cd "$(dirname "$0")/.."
dotnet build -c Release -v q src/DeitGen.Models
runs=$(mktemp -d)
trap 'rm -rf "$runs"' EXIT
for seed in 0 1 2; do
  for variant in cifar-tiny cifar-tiny-bf-16; do
    dotnet run -c Release --no-build --project src/DeitGen.Models -- train "$variant" --data "$data" \
      --epochs 6 --seed "$seed" --output "$runs/$variant-$seed" --json 2>/dev/null | tail -n 1 |
      sed -E "s/.*\"top1\":([0-9.]+).*/$variant $seed \1/"
  done
done | awk '{ printf "%-16s seed %d: top-1 %.2f %%\n", $1, $2, 100 * $3; sum[$1] += 100 * $3; n[$1]++ }
  END { for (v in sum) printf "%-16s mean %.2f %%\n", v, sum[v] / n[v] }'
