"""Makes specific.json: what the tables of tables.json give category by category and pair by pair.

    python3 tests/agreement/make_specific.py > tests/agreement/specific.json

No Python package gives these with missing cells, so they are worked out here from their definitions in whole fractions, with
the standard library alone and along another way than the program's: agreement on a category over all ordered pairs of
ratings one by one (Spitzer & Fleiss 1974), kappa of a category from Fleiss' formula for it (1971) where nothing is missing
and from its extension (Gwet 2014) where something is, quadratic kappa as disagreement found over disagreement expected
(Cohen 1968), limits of a share by the roots of the equation of its score (Wilson 1927).
"""

import itertools
import json
import os
from fractions import Fraction
from statistics import NormalDist

Z = NormalDist().inv_cdf(0.975)


def number(value):
    return None if value is None else float(value)


def ratio(over, under):
    return None if under == 0 else Fraction(over) / Fraction(under)


def mean(values):
    values = list(values)
    return ratio(sum(values), len(values)) if values else None


def rated(row):
    return [value for value in row if value is not None]


def agreeing(row):
    """The share of ordered pairs of ratings that are the same."""
    pairs = list(itertools.permutations(rated(row), 2))
    return ratio(sum(one == other for one, other in pairs), len(pairs))


def pabak(table, categories):
    exact = mean(share for share in map(agreeing, table) if share is not None)
    if exact is None or len(categories) < 2:
        return None
    return ratio(len(categories) * exact - 1, len(categories) - 1)


def on_category(table, category):
    pairs = [pair for row in table for pair in itertools.permutations(rated(row), 2)]
    chose = [other for one, other in pairs if one == category]
    return ratio(sum(other == category for other in chose), len(chose))


def kappa_of_category(table, category):
    rows = [rated(row) for row in table if rated(row)]
    several = [row for row in rows if len(row) > 1]
    if len(several) < 2:
        return None
    sizes = {len(row) for row in rows}
    if len(sizes) == 1:
        n, size = len(rows), sizes.pop()
        counts = [row.count(category) for row in rows]
        share = Fraction(sum(counts), n * size)
        apart = sum(count * (size - count) for count in counts)
        found = ratio(apart, n * size * (size - 1) * share * (1 - share))
        return None if found is None else 1 - found
    observed = mean(agreeing([value == category for value in row]) for row in several)
    share = mean(Fraction(row.count(category), len(row)) for row in rows)
    expected = share**2 + (1 - share) ** 2
    return ratio(observed - expected, 1 - expected)


def wilson(share, units):
    """The shares p for which (share - p)^2 = z^2 p (1 - p) / units."""
    share, a = float(share), 1 + Z * Z / units
    b, c = -(2 * share + Z * Z / units), share * share
    root = max(b * b - 4 * a * c, 0) ** 0.5
    return [(-b - root) / (2 * a), (-b + root) / (2 * a)]


def pair(table, categories, one, other):
    both = [(row[one], row[other]) for row in table if row[one] is not None and row[other] is not None]
    if not both:
        return None
    exact = Fraction(sum(a == b for a, b in both), len(both))

    def kappa(far):
        found = mean(far(a, b) for a, b in both)
        expected = mean(far(a, b) for a, _ in both for _, b in both)
        over = ratio(found, expected)
        return None if over is None or len(both) < 2 else 1 - over

    return {
        "raters": [one, other],
        "cross": [[both.count((row, column)) for column in categories] for row in categories],
        "exact": number(exact),
        "limits": wilson(exact, len(both)) if len(both) > 1 else None,
        "kappa": number(kappa(lambda a, b: Fraction(int(a != b)))),
        "quadratic": number(kappa(lambda a, b: (Fraction(a) - Fraction(b)) ** 2)),
    }


def expected(table):
    categories = sorted({value for row in table for value in rated(row)})
    several = len(categories) > 1
    pairs = itertools.combinations(range(len(table[0])), 2)
    return {
        "pabak": number(pabak(table, categories)),
        "categories": [
            {
                "category": category,
                "kappa": number(kappa_of_category(table, category)),
                "agreement": number(on_category(table, category)),
            }
            for category in (categories if several else [])
        ],
        "pairs": [found for each in pairs if (found := pair(table, categories, *each)) is not None],
    }


def main():
    folder = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(folder, "tables.json"), encoding="utf-8") as file:
        tables = [case["cells"] for case in json.load(file)]
    lines = (json.dumps(expected(table), separators=(",", ":")) for table in tables)
    print("[\n" + ",\n".join(lines) + "\n]")


if __name__ == "__main__":
    main()
