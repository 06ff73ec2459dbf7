"""Makes tables.json: random tables of ratings with missing cells, and what Python packages say of them.

    python3 -m venv venv && venv/bin/pip install -r tests/agreement/requirements.txt
    venv/bin/python tests/agreement/make_tables.py > tests/agreement/tables.json

Where the figures come from, and where a package is not taken at its word:

- alpha: `krippendorff`. It refuses a table with one value; with several values of which only one stands in units with
  two ratings it divides zero by zero. Both are written as null.
- Fleiss' kappa, AC1, AC2: `irrCAC` with `digits=15`, so that nothing is rounded, over the units that anybody rated. Where
  chance agreement is 1 it divides by zero: null. With one category there is no AC1 or AC2: null.
- kappa of two raters with its standard error: `statsmodels`, weights given as an array made here from the values of the
  categories (its own linear and quadratic weights go by place). The mean over pairs is taken here.
- intraclass correlations: `pingouin` on the complete units; confidence limits, which it rounds to two digits, are computed
  here with scipy by its formulas from mean squares made here, and the correlations of both ways are compared. Where a
  variance that is divided by is zero or less, null.
- Kendall's W, exact and adjacent agreement: numpy, from the definition (no package here corrects W for ties). W's p
  value: scipy.
"""

import itertools
import json
import sys
import warnings

import krippendorff
import numpy as np
import pandas as pd
import pingouin
from irrCAC.raw import CAC
from scipy import stats
from statsmodels.stats.inter_rater import cohens_kappa

warnings.filterwarnings("ignore")
np.seterr(all="ignore")
TABLES = 200


def random_table(random, number):
    """Units in rows, raters in columns, NaN where nothing was rated."""
    units, raters = int(random.integers(2, 15)), int(random.integers(2, 7))
    scale = [[1, 2, 3, 4, 5], [0, 1], [1, 2, 3, 4], [0, 1, 2, 5, 10], [1.5, 2, 2.5, 7]][int(random.integers(0, 5))]
    truth = random.integers(0, len(scale), units)
    noise = random.uniform(0, 1)
    places = np.where(random.uniform(size=(units, raters)) < noise,
                      random.integers(0, len(scale), (units, raters)), truth[:, None])
    table = np.array(scale, dtype=float)[places]
    table[random.uniform(size=table.shape) < random.choice([0.0, 0.1, 0.3, 0.6])] = np.nan
    if number % 20 == 0:  # all the same
        table[~np.isnan(table)] = scale[0]
    if number % 20 == 1:  # nobody rated what another rated
        for row in table:
            keep = random.integers(0, raters)
            row[[each for each in range(raters) if each != keep]] = np.nan
    if number % 20 == 2:  # perfect
        table = np.repeat(np.array(scale, dtype=float)[truth][:, None], raters, axis=1)
    if number % 20 == 3:  # one rater severe by one step
        table = np.repeat(truth[:, None].astype(float), raters, axis=1)
        table[:, 0] += 1
    if number % 20 == 4:  # one rater never moves
        table[:, 0] = scale[0]
    return table


def finite(value):
    return float(value) if value is not None and np.isfinite(value) else None


def attempt(compute):
    try:
        return finite(compute())
    except (ValueError, ZeroDivisionError, AssertionError):
        return None


def weights(categories, kind):
    values = np.array(categories)
    steps = np.abs(np.arange(len(values))[:, None] - np.arange(len(values))[None, :])
    far = {
        "unweighted": (steps > 0).astype(float),
        "linear": np.abs(values[:, None] - values[None, :]),
        "quadratic": (values[:, None] - values[None, :]) ** 2,
        "ordinal": steps * (steps + 1) / 2,
    }[kind]
    return far / far.max() if far.max() > 0 else far


def shares(table, near):
    found = []
    for row in table:
        rated = row[~np.isnan(row)]
        if len(rated) > 1:
            found.append(np.mean([near(one, other) for one, other in itertools.combinations(rated, 2)]))
    return finite(np.mean(found)) if found else None


def pair(table, categories, kind, one, other):
    both = table[~np.isnan(table[:, one]) & ~np.isnan(table[:, other])]
    if len(both) == 0:
        return None, None
    places = {value: place for place, value in enumerate(categories)}
    cells = np.zeros((len(categories), len(categories)))
    for row in both:
        cells[places[row[one]], places[row[other]]] += 1
    far = weights(categories, kind)
    expected = np.sum(np.outer(cells.sum(1), cells.sum(0)) * far)
    if expected < 1e-9:  # chance agreement is 1
        return None, None
    found = cohens_kappa(cells, weights=far)
    return finite(found.kappa), finite(np.sqrt(max(found.var_kappa, 0)))


def kappas(table, categories, kind):
    """The mean over pairs who have three units in common, where these hold half of all that pairs share."""
    pairs = list(itertools.combinations(range(table.shape[1]), 2))
    common = [int((~np.isnan(table[:, one]) & ~np.isnan(table[:, other])).sum()) for one, other in pairs]
    if 2 * sum(units for units in common if units >= 3) < sum(common):
        return None, len(pairs)
    found = [pair(table, categories, kind, *each)[0] if units >= 3 else None for each, units in zip(pairs, common)]
    defined = [kappa for kappa in found if kappa is not None]
    return (finite(np.mean(defined)) if defined else None), len(pairs) - len(defined)


def chance(table, categories, name, kind):
    rated = table[~np.isnan(table).all(axis=1)]
    counts = (~np.isnan(rated)).sum(axis=1)
    if not (counts > 1).any() or (name == "gwet" and len(categories) < 2):
        return None
    if name == "fleiss" and len(np.unique(rated[~np.isnan(rated)])) < 2:
        return None
    given = np.array(1 - weights(categories, kind)) if kind != "unweighted" else "identity"
    cac = CAC(pd.DataFrame(rated), categories=list(categories), weights=given, digits=15)
    return attempt(lambda: getattr(cac, name)()["est"]["coefficient_value"])


def correlations(table):
    complete = table[~np.isnan(table).any(axis=1)]
    n, k = complete.shape
    empty = {name: [None, None, None] for name in ["1,1", "2,1", "3,1", "1,k", "2,k", "3,k"]}
    if n < 2:
        return empty
    grand, rows, columns = complete.mean(), complete.mean(axis=1), complete.mean(axis=0)
    clean = lambda value: 0.0 if abs(value) < 1e-12 else value
    msb = clean(k * ((rows - grand) ** 2).sum() / (n - 1))
    msw = clean(((complete - rows[:, None]) ** 2).sum() / (n * (k - 1)))
    msj = clean(n * ((columns - grand) ** 2).sum() / (k - 1))
    mse = clean(((complete - rows[:, None] - columns[None, :] + grand) ** 2).sum() / ((n - 1) * (k - 1)))
    under = {
        "1,1": msb + (k - 1) * msw, "2,1": msb + (k - 1) * mse + k * (msj - mse) / n, "3,1": msb + (k - 1) * mse,
        "1,k": msb, "2,k": msb + (msj - mse) / n, "3,k": msb,
    }
    error = {"1,1": msw, "1,k": msw, "2,1": mse, "2,k": mse, "3,1": mse, "3,k": mse}
    value = {name: (msb - error[name]) / under[name] if under[name] > 1e-9 else None for name in under}
    if n >= 5 and mse > 0 and msb > 0:
        long = pd.DataFrame([(unit, rater, complete[unit, rater]) for unit in range(n) for rater in range(k)],
                            columns=["unit", "rater", "rating"])
        theirs = pingouin.intraclass_corr(long, "unit", "rater", "rating")["ICC"].tolist()
        for name, found in zip(["1,1", "2,1", "3,1", "1,k", "2,k", "3,k"], theirs):
            assert value[name] is None or abs(value[name] - found) < 1e-9, (name, value[name], found)
    limits = {name: (None, None) for name in under}
    ppf = lambda one, other: stats.f.ppf(0.975, one, other)
    between = n - 1
    for one, mean, mistake, within in [("1,1", "1,k", msw, n * (k - 1)), ("3,1", "3,k", mse, (n - 1) * (k - 1))]:
        if mistake > 0 and msb > 0:
            low, high = msb / mistake / ppf(between, within), msb / mistake * ppf(within, between)
            limits[one] = ((low - 1) / (low + k - 1), (high - 1) / (high + k - 1))
            limits[mean] = (1 - 1 / low, 1 - 1 / high)
    if mse > 0 and value["2,1"] is not None:
        icc, fj = value["2,1"], msj / mse
        rest = n * (1 + (k - 1) * icc) - k * icc
        over = (n - 1) * (k - 1) * (k * icc * fj + rest) ** 2
        freedom = over / ((n - 1) * (k * icc * fj) ** 2 + rest**2)
        if np.isfinite(freedom) and freedom > 1e-9:
            below, above = ppf(between, freedom), ppf(freedom, between)
            low = n * (msb - below * mse) / (below * (k * msj + (k * n - k - n) * mse) + n * msb)
            high = n * (above * msb - mse) / (k * msj + (k * n - k - n) * mse + n * above * msb)
            limits["2,1"] = (low, high)
            if 1 + low * (k - 1) > 0:
                limits["2,k"] = (low * k / (1 + low * (k - 1)), high * k / (1 + high * (k - 1)))
    result = {}
    for name in under:
        low, high = (finite(limit) for limit in limits[name])
        if value[name] is None or low is None or high is None or low > high:
            low, high = None, None
        result[name] = [finite(value[name]), low, high]
    return result


def concordance(table):
    complete = table[~np.isnan(table).any(axis=1)]
    n, m = complete.shape
    if n < 2:
        return [None, None]
    ranks = np.apply_along_axis(stats.rankdata, 0, complete)
    ties = sum((t**3 - t) for column in complete.T for t in np.unique(column, return_counts=True)[1])
    most = m**2 * (n**3 - n) - m * ties
    if most == 0:
        return [None, None]
    w = 12 * ((ranks.sum(axis=1) - m * (n + 1) / 2) ** 2).sum() / most
    return [finite(w), finite(stats.chi2.sf(m * (n - 1) * w, n - 1))]


def expected(table):
    rated = table[~np.isnan(table)]
    categories = [float(value) for value in np.unique(rated)]
    # One step is the coarsest of 1, 1/2 and 1/4 on which all ratings lie.
    step = next((step for step in [1, 0.5, 0.25] if all(value % step == 0 for value in categories)), None)
    kinds = ["unweighted", "linear", "quadratic", "ordinal"]
    found = {
        "exact": shares(table, lambda one, other: one == other),
        "adjacent": shares(table, lambda one, other: abs(one - other) <= step),
        "fleiss": chance(table, categories, "fleiss", "unweighted"),
        "gwet": {kind: chance(table, categories, "gwet", kind) for kind in kinds},
        "kappa": {kind: list(kappas(table, categories, kind)) for kind in kinds} if categories else {},
        "first_pair": {kind: list(pair(table, categories, kind, 0, 1)) for kind in kinds} if categories else {},
        "intraclass": correlations(table),
        "concordance": concordance(table),
    }
    found["alpha"] = {
        level: attempt(lambda: krippendorff.alpha(reliability_data=table.T, level_of_measurement=level))
        for level in ["nominal", "ordinal", "interval", "ratio"]
    }
    # One pairable value among several: what the package makes of zero over zero depends on its rounding.
    paired = table[(~np.isnan(table)).sum(axis=1) > 1]
    if len(np.unique(paired[~np.isnan(paired)])) < 2:
        found["alpha"] = {level: None for level in found["alpha"]}
    return found


def main():
    random = np.random.default_rng(20261124)
    print("[")
    for number in range(TABLES):
        table = random_table(random, number)
        cells = [[None if np.isnan(value) else float(value) for value in row] for row in table]
        line = json.dumps({"cells": cells, "expected": expected(table)}, separators=(",", ":"))
        print(line + ("," if number + 1 < TABLES else ""))
    print("]")


if __name__ == "__main__":
    sys.exit(main())
