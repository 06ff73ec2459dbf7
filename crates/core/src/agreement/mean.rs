//! The interval of a mean by its standard error and Student's t (Student 1908), which is that of the jackknife.

use super::{Interval, Method, NoInterval, distribution::t_within};

/// The interval of the mean of values that do not depend on each other; none where they are all alike, since nothing then
/// tells how far others would differ.
pub fn interval_of_mean(values: &[f64], confidence: f64) -> Result<Interval, NoInterval> {
    let n = values.len() as f64;
    if n < 2.0 {
        return Err(NoInterval::SamplesAlike);
    }
    let mean = values.iter().sum::<f64>() / n;
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    if squares == 0.0 {
        return Err(NoInterval::SamplesAlike);
    }
    let far = t_within(confidence, n - 1.0) * (squares / (n - 1.0) / n).sqrt();
    Interval::new(mean - far, mean + far, confidence, Method::Jackknife).ok_or(NoInterval::SamplesAlike)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Student 1908, Biometrika 6, 1–25, table of hours of sleep gained: ten differences of mean 1.58; R's `t.test` gives
    /// 0.7001142 to 2.4598858.
    #[test]
    fn the_interval_of_students_sleep_is_that_of_r() {
        let gained = [1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4];
        let interval = interval_of_mean(&gained, 0.95).unwrap();
        assert!((interval.low - 0.7001142).abs() < 1e-7, "{interval:?}");
        assert!((interval.high - 2.4598858).abs() < 1e-7, "{interval:?}");
    }

    #[test]
    fn what_is_all_alike_has_no_interval() {
        assert_eq!(interval_of_mean(&[1.0, 1.0, 1.0], 0.95), Err(NoInterval::SamplesAlike));
        assert_eq!(interval_of_mean(&[1.0], 0.95), Err(NoInterval::SamplesAlike));
    }
}
