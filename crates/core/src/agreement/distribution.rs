//! The distributions that intervals and p values need, from the incomplete beta and gamma functions of `statrs`.

use statrs::function::{beta::beta_reg, erf::erf_inv, gamma::gamma_ur};

/// The value that an F distributed number stays below with this probability.
pub(super) fn f_quantile(probability: f64, between: f64, within: f64) -> f64 {
    // F = within·x / (between·(1−x)) where x is beta distributed; near 1, what is missing is looked for instead, so that
    // no digits are lost.
    let (half, other) = (between / 2.0, within / 2.0);
    let x = root(|x| beta_reg(half, other, x) - probability);
    if x < 0.5 {
        return within * x / (between * (1.0 - x));
    }
    let rest = root(|rest| beta_reg(other, half, rest) - (1.0 - probability));
    within * (1.0 - rest) / (between * rest)
}

/// The probability that a chi-squared distributed number is above this value.
pub(super) fn chi_squared_above(value: f64, freedom: f64) -> f64 {
    if value <= 0.0 { 1.0 } else { gamma_ur(freedom / 2.0, value / 2.0) }
}

/// The number of standard deviations on both sides that hold this share of a normal distribution.
pub(super) fn normal_within(share: f64) -> f64 {
    std::f64::consts::SQRT_2 * erf_inv(share)
}

/// The number of standard errors on both sides that hold this share of Student's t with so many degrees of freedom.
pub(super) fn t_within(share: f64, freedom: f64) -> f64 {
    // The square of t is F distributed, with one degree of freedom and as many as t has.
    f_quantile(share, 1.0, freedom).sqrt()
}

/// The place where a function that rises on 0 to 1 passes zero.
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

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f64, expected: f64) {
        assert!((found / expected - 1.0).abs() < 1e-10, "{found} is not {expected}");
    }

    /// Expected values by scipy 1.12: `stats.f.ppf`, `stats.chi2.sf`, `stats.norm.ppf`,
    /// `stats.t.ppf`.
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
        near(t_within(0.95, 9.0), 2.2621571628540993);
        near(t_within(0.9, 1.0), 6.313751514675043);
        near(normal_within(0.95), 1.959963984540054);
        near(normal_within(0.999), 3.2905267314919255);
    }
}
