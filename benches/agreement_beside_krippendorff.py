"""Times `viva agree` beside a resampling loop over Python's package krippendorff, on one table, in one run.

    cargo build --release
    python3 -m venv venv && venv/bin/pip install -r tests/agreement/requirements.txt
    venv/bin/python benches/agreement_beside_krippendorff.py [--samples 10000] [--loops 200] [--viva target/release/viva]

100 raters, 1,000 units, a fifth of the cells empty, five levels; alpha at the ordinal level and its interval from so
many samples of units. Python's loop draws units and calls `krippendorff.alpha` on the counts of each sample, which is
quicker than on the ratings; `--loops` of the samples are run and the time scaled, unless it is as many. The time of
`viva agree` is that of the whole command, which reads the file and computes all other statistics and their intervals
as well.
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


def python_loop(table, loops, random):
    counts = np.stack([(table == level).sum(axis=1) for level in range(1, LEVELS + 1)], axis=1)
    domain = np.arange(1, LEVELS + 1)
    alpha = lambda sample: krippendorff.alpha(
        value_counts=sample, value_domain=domain, level_of_measurement="ordinal")
    begun = time.perf_counter()
    whole = alpha(counts)
    values = [alpha(counts[random.integers(0, UNITS, UNITS)]) for _ in range(loops)]
    taken = time.perf_counter() - begun
    return whole, np.quantile(values, [0.025, 0.975]), taken


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--samples", type=int, default=10_000)
    arguments.add_argument("--loops", type=int, default=10_000)
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
    whole, (low, high), taken = python_loop(table, arguments.loops, random)
    theirs = taken * arguments.samples / arguments.loops
    assert abs(found["value"] - whole) < 1e-9, (found["value"], whole)
    interval = found["interval"]
    print(f"alpha {whole:.6f}; {arguments.samples} samples")
    print(f"viva agree   {ours:9.3f} s  {interval['low']:.5f} … {interval['high']:.5f}  (the whole command)")
    scaled = "" if arguments.loops == arguments.samples else f", scaled from {arguments.loops} samples"
    print(f"krippendorff {theirs:9.3f} s  {low:.5f} … {high:.5f}  (alpha alone{scaled})")
    print(f"ratio {theirs / ours:.0f}")


if __name__ == "__main__":
    sys.exit(main())
