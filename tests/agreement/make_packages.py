"""Makes packages.json: what independent packages say of the newer statistics and of the intervals, on the tables of tables.json.

    python3 -m venv venv && venv/bin/pip install -r tests/agreement/requirements.txt
    venv/bin/python tests/agreement/make_packages.py > tests/agreement/packages.json

The versions of the packages stand in its first line. Figures have twelve digits. Where each comes from:

- exact agreement and PABAK: `irrCAC`, the share `pa` and Brennan & Prediger's coefficient `bp`, which is PABAK where two
  categories are and what it is called after where more are; cells may be missing.
- kappa of a category: `irrCAC`'s Fleiss' kappa of the category against all others.
- agreement on a category, positive and negative agreement: `scikit-learn`'s F1 score of the category over all ordered pairs of
  ratings. F1 is 2a/(2a + b + c), the agreement on it (Spitzer & Fleiss 1974), where each pair stands in both orders.
- pairs: cross table by `scikit-learn`'s confusion matrix, kappa by its `cohen_kappa_score`; quadratic kappa by `statsmodels`,
  since scikit-learn weighs by place and not by value.
- One unit alone, as the jackknife of two leaves it, irrCAC does not take: its formulas stand here a second time.
- Wilson's limits: `statsmodels`' `proportion_confint`. What follows from them (limits of PABAK, of agreement on a category)
  by the formula of what they follow to, written here a second time.
- jackknife: the figures of the packages without one unit after the other, their variance by `resample`, Student's t by
  `scipy`. No package carries an interval to Fisher's z of more than two ratings and back: that is written here, a second hand,
  by solving for the correlation; of two ratings it is numpy's `arctanh` and `tanh`. The logit is scipy's; 1/√(1 − ρ) of AC2 is
  written here, too.
- decisions: each table is cut in the middle of its scale into recognised (1) and not (0), and the figures above are those of
  names without order; alpha by `krippendorff`.
"""

import importlib.metadata
import itertools
import json
import os
import sys
import warnings

import krippendorff
import numpy as np
import pandas as pd
from irrCAC.raw import CAC
from resample.jackknife import variance
from scipy import optimize, special, stats
from sklearn.metrics import cohen_kappa_score, confusion_matrix, f1_score
from statsmodels.stats.proportion import proportion_confint

from make_tables import correlations, finite, pair, weights

warnings.filterwarnings("ignore")
np.seterr(all="ignore")
PACKAGES = ["irrCAC", "krippendorff", "numpy", "pandas", "pingouin", "resample", "scikit-learn", "scipy", "statsmodels"]
SHARES = ["exact", "adjacent", "positive_agreement", "negative_agreement"]
FORMS = ["1,1", "2,1", "3,1", "1,k", "2,k", "3,k"]


def digits(value):
    value = finite(value)
    return None if value is None else float(f"{value:.12g}")


def rated_by(rows):
    return (~np.isnan(rows)).sum(axis=1)


def agreement(rows, categories, name, near):
    """A figure of irrCAC: `pa`, or a coefficient, of the units that anybody rated."""
    rows = rows[rated_by(rows) > 0]
    if not (rated_by(rows) > 1).any():
        return np.nan
    if name != "pa" and len(categories) < 2:
        return np.nan
    if len(rows) < 2:
        return of_one_unit(rows[0][~np.isnan(rows[0])], categories, name, near)
    if name == "fleiss" and len(np.unique(rows[~np.isnan(rows)])) < 2:
        return np.nan
    cac = CAC(pd.DataFrame(rows), categories=list(categories), weights=near, digits=15)
    if name == "pa":
        return float(cac.bp()["est"]["pa"]) if len(categories) > 1 else 1.0
    return float(getattr(cac, name)()["est"]["coefficient_value"])


def of_one_unit(ratings, categories, name, near):
    """irrCAC divides by zero for the variance of one unit alone: here its formulas stand a second time."""
    near = np.eye(len(categories)) if isinstance(near, str) else near
    places = [categories.index(value) for value in ratings]
    shares = np.bincount(places, minlength=len(categories)) / len(places)
    found = np.mean([near[one, other] for one, other in itertools.permutations(places, 2)])
    q = len(categories)
    expected = {
        "pa": 0.0, "bp": near.sum() / q**2, "fleiss": shares @ near @ shares,
        "gwet": near.sum() / (q * (q - 1)) * (shares * (1 - shares)).sum() if q > 1 else 0.0,
    }[name]
    return (found - expected) / (1 - expected) if expected < 1 - 1e-12 else np.nan


def alpha(rows, level):
    paired = rows[rated_by(rows) > 1]
    if len(np.unique(paired[~np.isnan(paired)])) < 2:
        return np.nan
    return krippendorff.alpha(reliability_data=rows.T, level_of_measurement=level)


def on_category(rows, category):
    pairs = [each for row in rows for each in itertools.permutations(row[~np.isnan(row)], 2)]
    first, second = ([float(each[place] == category) for each in pairs] for place in (0, 1))
    if not any(first):
        return np.nan
    return f1_score(first, second)


def mean_kappa(rows, categories, kind, pairs):
    found = [pair(rows, categories, kind, *each)[0] for each in pairs]
    defined = [kappa for kappa in found if kappa is not None]
    return np.mean(defined) if defined else np.nan


def counting_pairs(table):
    """Pairs with three units in common, where most of what raters share lies in such; of two raters the pair in any case."""
    pairs = list(itertools.combinations(range(table.shape[1]), 2))
    if len(pairs) == 1:
        return pairs
    common = [int((~np.isnan(table[:, one]) & ~np.isnan(table[:, other])).sum()) for one, other in pairs]
    if 2 * sum(units for units in common if units >= 3) < sum(common):
        return []
    return [each for each, units in zip(pairs, common) if units >= 3]


def to_scale(name, ratings):
    """There and back between a figure and the scale on which its interval is as wide below as above."""
    if name in SHARES:
        return lambda share: np.log(share) - np.log(1 - share), special.expit
    if name == "ac2":
        return lambda rho: 1 / np.sqrt(1 - rho), lambda at: max(1 - at**-2, -1.0) if at > 0 else -1.0
    if name.startswith("icc") and name.endswith("k"):
        there = lambda rho: -0.5 * np.log1p(-rho)
    elif ratings == 2:
        return np.arctanh, np.tanh
    else:
        there = lambda rho: 0.5 * (np.log1p((ratings - 1) * rho) - np.log1p(-rho))
    # The way back is found by halving what holds the correlation, and not by the formula that the program has.
    def back(at):
        most, least = 1 - 1e-16, -1 / (ratings - 1) + 1e-15
        if name.endswith("k"):
            least = -1.0
            while there(least) > at:
                least *= 2
        if at >= there(most) or at <= there(least):
            return most if at >= there(most) else least
        return optimize.brentq(lambda rho: there(rho) - at, least, most, xtol=1e-15, rtol=1e-14)

    return there, back


def jackknife(name, used, rest, value, of, ratings):
    """Limits around a figure from the values without one of the rows that it uses, or null where there are none."""
    if len(used) < 2 or not np.isfinite(value):
        return None
    without = lambda places: of(np.concatenate([rest, used[places.astype(int)]]))
    error = np.sqrt(variance(without, np.arange(len(used))))
    if not np.isfinite(error):
        return None
    far = stats.t.ppf(0.975, len(used) - 1) * error
    there, back = to_scale(name, ratings)
    least = 0 if name in SHARES else -1 if name == "ac2" else -np.inf if name.endswith("k") else -1 / (ratings - 1)
    if least < value < 1:
        # The slope is the imaginary part of a step off the real line: no difference is taken that costs digits.
        slope = there(value + 1e-20j).imag / 1e-20
        limits = [back(there(value) - far * slope), back(there(value) + far * slope)]
    else:
        limits = [value - far, min(value + far, 1.0)]
    return [digits(limit) for limit in limits] if limits[1] - limits[0] > 1e-7 else None


def wilson(count, units):
    return list(proportion_confint(round(count), units, alpha=0.05, method="wilson"))


def share_limits(name, rows, value, of, chosen=None):
    """Limits of a share: Wilson's of two raters and where all agree, else the jackknife's on the logit."""
    raters = rows.shape[1]
    using = rated_by(rows) > 1
    if chosen is not None:
        using &= (rows == chosen).any(axis=1)
    used = rows[using]
    if len(used) < 2 or not np.isfinite(value):
        return None
    if raters > 2 and value < 1:
        return jackknife(name, used, rows[~using], value, of, 2)
    if chosen is None:
        return [digits(limit) for limit in wilson(value * len(used), len(used))]
    both = len(used) if value == 1 else (used == chosen).all(axis=1).sum()
    others = raters - 1
    return [digits((1 + others) * limit / (1 + others * limit)) for limit in wilson(both, len(used))]


def category(table, number, categories):
    against = np.where(np.isnan(table), np.nan, (table == number).astype(float))
    if (rated_by(table) > 1).sum() < 2:
        kappa = np.nan
    else:
        kappa = agreement(against, [0.0, 1.0], "fleiss", "identity")
    return [number, digits(kappa), digits(on_category(table, number))]


def side_by_side(table, categories, one, other):
    both = table[~np.isnan(table[:, one]) & ~np.isnan(table[:, other])][:, [one, other]]
    if len(both) == 0:
        return None
    names = {value: place for place, value in enumerate(categories)}
    first, second = ([names[value] for value in both[:, place]] for place in (0, 1))
    cross = confusion_matrix(first, second, labels=range(len(categories)))
    several = len(both) > 1 and len(set(first) | set(second)) > 1
    kappa = cohen_kappa_score(first, second) if several else None
    quadratic = pair(table, categories, "quadratic", one, other)[0] if several else None
    limits = [digits(limit) for limit in wilson(np.trace(cross), len(both))] if len(both) > 1 else None
    return [one, other, cross.tolist(), digits(np.trace(cross) / len(both)), limits, digits(kappa), digits(quadratic)]


def correlation(rows, form, known):
    """One of the correlations, which are made all at once."""
    key = (rows.shape, rows.tobytes())
    if key not in known:
        known[key] = correlations(rows)
    value = known[key][form][0]
    return np.nan if value is None else value


def figures(table, categories, level, kind):
    """Figures with their intervals, by name."""
    found = {}
    using = rated_by(table) > 1
    used, rest = table[using], table[~using]
    ratings = rated_by(used).sum() / max(len(used), 1)
    several = len(used) > 1

    def add(name, of, limits=None):
        value = of(table)
        if limits is None:
            limits = jackknife(name, used, rest, value, of, ratings)
        found[name] = [digits(value) if several or name in SHARES else None, limits]

    def add_share(name, of, chosen=None):
        value = of(table)
        found[name] = [digits(value), share_limits(name, table, value, of, chosen)]

    near = lambda kind: np.array(1 - weights(categories, kind)) if kind != "unweighted" else "identity"
    add_share("exact", lambda rows: agreement(rows, categories, "pa", "identity"))
    q = len(categories)
    exact, limits = found["exact"]
    follow = lambda share: (q * share - 1) / (q - 1)
    if q > 1 and several:
        pabak = digits(agreement(table, categories, "bp", "identity"))
        found["pabak"] = [pabak, limits and [digits(follow(limit)) for limit in limits]]
    else:
        found["pabak"] = [None, None]
    if q == 2:
        for name, chosen in [("positive_agreement", categories[1]), ("negative_agreement", categories[0])]:
            add_share(name, lambda rows: on_category(rows, chosen), chosen)
    add("fleiss", lambda rows: agreement(rows, categories, "fleiss", "identity"))
    add("alpha", lambda rows: alpha(rows, level))
    add("ac1", lambda rows: agreement(rows, categories, "gwet", "identity"))
    kinds = ["unweighted"]
    if kind is not None:
        add("ac2", lambda rows: agreement(rows, categories, "gwet", near(kind)))
        kinds += ["linear", "quadratic"]
    pairs = counting_pairs(table)
    for weighted in kinds:
        add(f"kappa {weighted}", lambda rows: mean_kappa(rows, categories, weighted, pairs) if pairs else np.nan)
    # Of five levels and more the correlations have limits by F, which tables.json holds.
    if kind is not None and q < 5:
        whole = rated_by(table) == table.shape[1]
        known = {}
        for form in FORMS:
            of = lambda rows: correlation(rows, form, known)
            value = of(table)
            limits = jackknife(f"icc {form}", table[whole], table[:0], value, of, table.shape[1])
            found[f"icc {form}"] = [digits(value), limits]
    return found


def expected(table):
    categories = [float(value) for value in np.unique(table[~np.isnan(table)])]
    pairs = itertools.combinations(range(table.shape[1]), 2)
    # A unit is recognised from the upper half of the scale on.
    cut = categories[len(categories) // 2] if categories else 0.0
    decisions = np.where(np.isnan(table), np.nan, (table >= cut).astype(float))
    return {
        "figures": figures(table, categories, "ordinal", "quadratic") if categories else {},
        "categories": [category(table, each, categories) for each in categories] if len(categories) > 1 else [],
        "pairs": [found for each in pairs if (found := side_by_side(table, categories, *each)) is not None],
        "cut": cut,
        "decisions": figures(decisions, [0.0, 1.0], "nominal", None) if categories else {},
    }


def main():
    folder = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(folder, "tables.json"), encoding="utf-8") as file:
        tables = [np.array([[np.nan if cell is None else cell for cell in row] for row in case["cells"]], dtype=float)
                  for case in json.load(file)]
    versions = {name: importlib.metadata.version(name) for name in PACKAGES}
    lines = (json.dumps(expected(table), separators=(",", ":")) for table in tables)
    print('{"made_with":' + json.dumps(versions) + ',\n"tables":[\n' + ",\n".join(lines) + "\n]}")


if __name__ == "__main__":
    sys.exit(main())
