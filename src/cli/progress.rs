//! Progress of a long task, shown only where standard error is a terminal.

use indicatif::{ProgressBar, ProgressStyle};

/// A bar of so many steps.
pub(super) fn progress_bar(steps: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len}  {eta}");
    ProgressBar::new(steps).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
