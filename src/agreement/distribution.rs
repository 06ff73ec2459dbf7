//! The distributions that intervals and p values need, from the incomplete beta and gamma functions (Press et al.,
//! Numerical Recipes, 3rd edition, 6.2 and 6.4: series and continued fractions by Lentz's method).

/// Terms after which a series or fraction has long settled for arguments as ours.
const TERMS_MAX: usize = 100_000;
const NEARLY_ZERO: f64 = 1e-300;

/// The value that an F distributed number stays below with this probability.
pub(super) fn f_quantile(probability: f64, between: f64, within: f64) -> f64 {
    // F = within·x / (between·(1−x)) where x is beta distributed; near 1, what is missing is looked for instead, so that
    // no digits are lost.
    let (half, other) = (between / 2.0, within / 2.0);
    let x = root(|x| incomplete_beta(half, other, x) - probability);
    if x < 0.5 {
        return within * x / (between * (1.0 - x));
    }
    let rest = root(|rest| incomplete_beta(other, half, rest) - (1.0 - probability));
    within * (1.0 - rest) / (between * rest)
}

/// The probability that a chi-squared distributed number is above this value.
pub(super) fn chi_squared_above(value: f64, freedom: f64) -> f64 {
    if value <= 0.0 { 1.0 } else { gamma_above(freedom / 2.0, value / 2.0) }
}

/// How many standard deviations on both sides hold this share of a normal distribution.
pub(super) fn normal_within(share: f64) -> f64 {
    let (mut low, mut high) = (0.0, 40.0);
    for _ in 0..200 {
        let middle = f64::midpoint(low, high);
        if 1.0 - gamma_above(0.5, middle * middle / 2.0) < share { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

/// Where a function that rises on 0 to 1 passes zero.
fn root(rising: impl Fn(f64) -> f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..1_100 {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            break;
        }
        if rising(middle) < 0.0 { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

/// Lanczos' approximation with the coefficients of Godfrey (g = 607/128).
fn ln_gamma(x: f64) -> f64 {
    const SERIES: [f64; 15] = [
        0.999_999_999_999_997_1,
        57.156_235_665_862_92,
        -59.597_960_355_475_49,
        14.136_097_974_741_746,
        -0.491_913_816_097_620_2,
        0.339_946_499_848_118_9e-4,
        0.465_236_289_270_485_8e-4,
        -0.983_744_753_048_795_6e-4,
        0.158_088_703_224_912_5e-3,
        -0.210_264_441_724_104_9e-3,
        0.217_439_618_115_212_6e-3,
        -0.164_318_106_536_763_9e-3,
        0.844_182_239_838_527_4e-4,
        -0.261_908_384_015_814_1e-4,
        0.368_991_826_595_316_2e-5,
    ];
    let sum = SERIES[0] + (1..15).map(|place| SERIES[place] / (x + place as f64)).sum::<f64>();
    let shifted = x + 607.0 / 128.0 + 0.5;
    (x + 0.5) * shifted.ln() - shifted + (2.506_628_274_631_000_5 * sum / x).ln()
}

/// The regularised incomplete beta function.
fn incomplete_beta(a: f64, b: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    let front = (ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b) + a * x.ln() + b * (-x).ln_1p()).exp();
    if x < (a + 1.0) / (a + b + 2.0) {
        front * beta_fraction(a, b, x) / a
    } else {
        1.0 - front * beta_fraction(b, a, 1.0 - x) / b
    }
}

fn beta_fraction(a: f64, b: f64, x: f64) -> f64 {
    let safe = |value: f64| if value.abs() < NEARLY_ZERO { NEARLY_ZERO } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / safe(1.0 - (a + b) * x / (a + 1.0));
    let mut fraction = d;
    for term in 1..TERMS_MAX {
        let m = term as f64;
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / safe(1.0 + even * d);
        c = safe(1.0 + even / c);
        fraction *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / safe(1.0 + odd * d);
        c = safe(1.0 + odd / c);
        fraction *= d * c;
        if (d * c - 1.0).abs() < 1e-16 {
            break;
        }
    }
    fraction
}

/// The regularised upper incomplete gamma function.
fn gamma_above(a: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 1.0;
    }
    let front = (a * x.ln() - x - ln_gamma(a)).exp();
    if x < a + 1.0 {
        let (mut term, mut sum) = (1.0 / a, 1.0 / a);
        for step in 1..TERMS_MAX {
            term *= x / (a + step as f64);
            sum += term;
            if term < sum * 1e-17 {
                break;
            }
        }
        return 1.0 - front * sum;
    }
    let safe = |value: f64| if value.abs() < NEARLY_ZERO { NEARLY_ZERO } else { value };
    let mut b = x + 1.0 - a;
    let mut c = 1.0 / NEARLY_ZERO;
    let mut d = 1.0 / b;
    let mut fraction = d;
    for step in 1..TERMS_MAX {
        let step = step as f64;
        let along = -step * (step - a);
        b += 2.0;
        d = 1.0 / safe(along * d + b);
        c = safe(b + along / c);
        fraction *= d * c;
        if (d * c - 1.0).abs() < 1e-16 {
            break;
        }
    }
    front * fraction
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f64, expected: f64) {
        assert!((found / expected - 1.0).abs() < 1e-10, "{found} is not {expected}");
    }

    /// Expected values by scipy 1.12: `stats.f.ppf`, `stats.chi2.sf`, `stats.norm.ppf`.
    #[test]
    fn distributions_are_those_of_scipy() {
        for (probability, between, within, expected) in [
            (0.975, 5.0, 18.0, 3.381967805875243),
            (0.975, 18.0, 5.0, 6.361883204654353),
            (0.975, 1.0, 1.0, 647.7890114778446),
            (0.975, 1.0, 200.5, 5.100192062488971),
            (0.975, 999.0, 98901.0, 1.0900795030273407),
            (0.025, 3.0, 4.0, 0.06622087246793588),
            (0.975, 2.3, 0.7, 13797.357199108643),
        ] {
            near(f_quantile(probability, between, within), expected);
        }
        for (value, freedom, expected) in [
            (3.84, 1.0, 0.05004352124870519),
            (20.0, 4.0, 0.0004993992273873336),
            (500.0, 400.0, 0.00048221275959343273),
        ] {
            near(chi_squared_above(value, freedom), expected);
        }
        near(normal_within(0.95), 1.959963984540054);
        near(normal_within(0.999), 3.2905267314919255);
    }
}
