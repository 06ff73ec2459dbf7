"""Times `viva agree` beside a bootstrap of the same figures in Python, on tables of usual sizes, in one run.

    cargo build --release
    python3 -m venv venv && venv/bin/pip install -r tests/agreement/requirements.txt
    venv/bin/python benches/agreement_intervals_beside_python.py [--samples 2000] [--loops 20] [--viva target/release/viva]

50, 500 and 5,000 units, 2 and 4 raters, five levels. Python: Fleiss' kappa, AC1 and AC2 of `irrCAC` and ordinal alpha of
`krippendorff`, each with the percentiles of a bootstrap over units; `--loops` samples are run and the time scaled to all,
which is said. The time of `viva agree` is that of the whole command, which reads the file and computes all other statistics,
categories, pairs, raters and units with their intervals, too. Of each the best of three runs counts.
"""

import argparse
import pathlib
import subprocess
import sys
import tempfile
import time
import warnings

import krippendorff
import numpy as np
import pandas as pd
from irrCAC.raw import CAC

warnings.filterwarnings("ignore")
LEVELS = [1, 2, 3, 4, 5]


def make_table(random, units, raters):
    truth = random.integers(0, 5, units)
    return np.clip(truth[:, None] + random.integers(-1, 2, (units, raters)), 0, 4) + 1


def figures(table):
    frame = pd.DataFrame(table)
    plain, weighted = CAC(frame, categories=LEVELS), CAC(frame, categories=LEVELS, weights="quadratic")
    return [
        plain.fleiss()["est"]["coefficient_value"],
        plain.gwet()["est"]["coefficient_value"],
        weighted.gwet()["est"]["coefficient_value"],
        krippendorff.alpha(reliability_data=table.T, level_of_measurement="ordinal", value_domain=LEVELS),
    ]


def best(run):
    times = []
    for _ in range(3):
        begun = time.perf_counter()
        run()
        times.append(time.perf_counter() - begun)
    return min(times)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--samples", type=int, default=2_000)
    arguments.add_argument("--loops", type=int, default=20)
    arguments.add_argument("--viva", default="target/release/viva")
    arguments = arguments.parse_args()
    random = np.random.default_rng(1)
    print("| units | raters | viva agree, all figures (s) | four figures in Python (s) | ratio |")
    print("|---|---|---|---|---|")
    for units in (50, 500, 5_000):
        for raters in (2, 4):
            table = make_table(random, units, raters)
            with tempfile.TemporaryDirectory() as folder:
                path = pathlib.Path(folder) / "ratings.csv"
                head = "unit," + ",".join(f"R{rater}" for rater in range(raters))
                rows = (f"U{unit}," + ",".join(map(str, row)) for unit, row in enumerate(table))
                path.write_text("\n".join([head, *rows]) + "\n")
                call = [arguments.viva, "agree", "--ratings", str(path), "--json", "--samples", str(arguments.samples)]
                ours = best(lambda: subprocess.run(call, check=True, capture_output=True))
            draw = lambda: figures(table[random.integers(0, units, units)])
            theirs = best(lambda: [draw() for _ in range(arguments.loops)]) * arguments.samples / arguments.loops
            print(f"| {units:,} | {raters} | {ours:.3f} | {theirs:.1f} | {theirs / ours:.0f} |", flush=True)


if __name__ == "__main__":
    sys.exit(main())
