"""Times `viva agree` beside a resampling loop over Python's package krippendorff, on one table, in one run.

    cargo build --release
    python3 -m venv venv && venv/bin/pip install -r tests/agreement/requirements.txt
    venv/bin/python benches/agreement_beside_krippendorff.py [--samples 10000] [--loops 500] [--viva target/release/viva]

100 raters, 1,000 units, a fifth of the cells empty, five levels; alpha at the ordinal level and its interval from so
many samples of units. Python's loop is run twice: on the ratings, as the package is mostly called, and on the counts of
each unit, made once beforehand, which is the quickest that it can do. Of the first, `--loops` samples are run and the
time scaled, which is said. The time of `viva agree` is that of the whole command, which reads the file and computes all
other statistics, five more of them with intervals from the same samples.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import time

import krippendorff
import numpy as np

RATERS, UNITS, LEVELS = 100, 1_000, 5


def make_table(random):
    truth = random.integers(0, LEVELS, UNITS)
    table = np.clip(truth[:, None] + random.integers(-1, 2, (UNITS, RATERS)), 0, LEVELS - 1) + 1.0
    table[random.uniform(size=table.shape) < 0.2] = np.nan
    return table


def write(table, path):
    lines = ["unit," + ",".join(f"R{rater}" for rater in range(RATERS))]
    for unit, row in enumerate(table):
        lines.append(f"U{unit}," + ",".join("" if np.isnan(value) else str(int(value)) for value in row))
    path.write_text("\n".join(lines) + "\n")


def alpha(**of):
    return krippendorff.alpha(value_domain=np.arange(1, LEVELS + 1), level_of_measurement="ordinal", **of)


def python_loops(table, samples, loops, random):
    """Alpha, its interval, and the times of the loops on counts and on ratings, the latter for so many samples."""
    begun = time.perf_counter()
    counts = np.stack([(table == level).sum(axis=1) for level in range(1, LEVELS + 1)], axis=1)
    values = [alpha(value_counts=counts[random.integers(0, UNITS, UNITS)]) for _ in range(samples)]
    on_counts = time.perf_counter() - begun
    begun = time.perf_counter()
    for _ in range(loops):
        alpha(reliability_data=table[random.integers(0, UNITS, UNITS)].T)
    on_ratings = time.perf_counter() - begun
    return alpha(value_counts=counts), np.quantile(values, [0.025, 0.975]), on_counts, on_ratings


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--samples", type=int, default=10_000)
    arguments.add_argument("--loops", type=int, default=500)
    arguments.add_argument("--viva", default="target/release/viva")
    arguments = arguments.parse_args()
    random = np.random.default_rng(1)
    table = make_table(random)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "ratings.csv"
        write(table, path)
        call = [arguments.viva, "agree", "--ratings", str(path), "--json", "--samples", str(arguments.samples)]
        begun = time.perf_counter()
        said = subprocess.run(call, check=True, capture_output=True).stdout
        ours = time.perf_counter() - begun
    found = next(each for each in json.loads(said)["statistics"] if each["statistic"] == "alpha")
    whole, (low, high), on_counts, on_ratings = python_loops(table, arguments.samples, arguments.loops, random)
    on_ratings *= arguments.samples / arguments.loops
    assert abs(found["value"] - whole) < 1e-9, (found["value"], whole)
    interval = found["interval"]
    print(f"alpha {whole:.6f}; {arguments.samples} samples")
    print(f"viva agree, the whole command {ours:9.3f} s  {interval['low']:.5f} … {interval['high']:.5f}")
    print(f"krippendorff on counts        {on_counts:9.3f} s  {low:.5f} … {high:.5f}  ratio {on_counts / ours:.1f}")
    print(f"krippendorff on ratings       {on_ratings:9.3f} s  (scaled from {arguments.loops} samples)"
          f"  ratio {on_ratings / ours:.1f}")


if __name__ == "__main__":
    sys.exit(main())
