//! The report for a meeting, in each language and form. After a change of words read them:
//! `INSTA_UPDATE=always cargo test calibration::`, then what differs.

use viva::{
    agreement::{AgreementWishes, MeasurementLevel, Resampling, Weights},
    calibration::{Attempts, figures},
    locale::{Locale, of_reports},
    report::{calibration::document, html, markdown},
    session::Interview,
};

use crate::calibration::office::{ratings_of, three};

#[test]
fn a_report_reads_as_written_down() {
    let all = three();
    let named: Vec<(&str, &Interview)> = ["a", "b", "c"].into_iter().zip(&all).collect();
    let ratings = ratings_of(&named, Attempts::First).unwrap();
    let resampling = Resampling { seed: 1, samples: 500, confidence: 0.95 };
    let wishes = AgreementWishes { level: MeasurementLevel::Ordinal, weights: Weights::Quadratic, resampling };
    let figures = figures(&ratings, &wishes, &|_| ()).unwrap();
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    for language in of_reports() {
        let locale = Locale::new(&language);
        let document = document(&ratings, &figures, &wishes, &locale);
        for (form, text) in [("md", markdown(&document)), ("html", html(&document, &locale))] {
            settings.set_snapshot_path(format!("../goldens/{form}"));
            settings.bind(|| insta::assert_snapshot!(format!("calibration_{language}"), text));
        }
    }
}
