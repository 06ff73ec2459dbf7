//! The ratings as CSV in the form that `viva agree --ratings` reads.

use crate::{calibration::Ratings, report::csv::harmless};

/// A line for each unit and rater, with the number of the level; no number where the rater gave none, or saw too little
/// evidence. Read back, it is the same table: no rater or unit is missing, and each stands in its place.
pub fn csv(ratings: &Ratings) -> String {
    let quoted = |text: &str| format!("\"{}\"", harmless(text).replace('"', "\"\""));
    let mut csv = "unit,criterion,rater,rating\n".to_owned();
    for (subject, criterion) in ratings.places(None) {
        let (unit, id) = (quoted(&ratings.subject_name(subject)), quoted(ratings.criteria[criterion].as_str()));
        for (rater, name) in ratings.raters.iter().enumerate() {
            let rank = ratings.given(subject, criterion, rater).and_then(|given| given.rank());
            let level = rank.map(|rank| ratings.value(criterion, rank).to_string()).unwrap_or_default();
            csv.push_str(&format!("{unit},{id},{},{level}\n", quoted(name)));
        }
    }
    csv
}
