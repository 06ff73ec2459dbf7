//! Days as they are typed: on which an interview was held on paper, on which the candidate was told the result, of the
//! next assessment.

use chrono::NaiveDate;

use crate::session::{FieldName, Refusal};

use super::evidence::read_date;

/// Reads the day of a field: `2026-11-20` or `20.11.2026`; none for an empty text, which says that there is none.
///
/// # Errors
/// Refused if it is no day, or if day and month of it can change places.
pub fn read_day(text: &str, field: FieldName) -> Result<Option<NaiveDate>, Refusal> {
    match read_date(text.trim()) {
        Ok((day, None)) => Ok(day),
        Err(Refusal::AmbiguousDate { text }) => Err(Refusal::AmbiguousDate { text }),
        // A month or a year is no day.
        _ => Err(Refusal::Unreadable { field }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_and_a_month_is_none() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 20);
        let read = |text| read_day(text, FieldName::HeldOn);
        for written in ["2026-11-20", " 20.11.2026 "] {
            assert_eq!(read(written), Ok(day), "{written}");
        }
        assert_eq!(read(" "), Ok(None));
        for wrong in ["2026-11", "2026", "yesterday", "31.11.2026"] {
            assert_eq!(read(wrong), Err(Refusal::Unreadable { field: FieldName::HeldOn }), "{wrong}");
        }
        assert_eq!(read("03/04/2026"), Err(Refusal::AmbiguousDate { text: "03/04/2026".into() }));
    }
}
