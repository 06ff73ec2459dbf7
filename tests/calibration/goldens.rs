//! The report for a meeting, read as Markdown in each language; as a web page it says the same. After a change of words read them:
//! `INSTA_UPDATE=always cargo test calibration::`, then what differs.

use viva::{
    agreement::{AgreementWishes, MeasurementLevel, Resampled, Resampling, Weights},
    calibration::{Attempts, figures},
    locale::{Locale, offered},
    report::{calibration::document, markdown},
    session::Interview,
};

use crate::{
    calibration::office::{ratings_of, three},
    documents::page::check_page,
};

#[test]
fn a_report_reads_as_written_down() {
    let all = three();
    let named: Vec<(&str, &Interview)> = ["a", "b", "c"].into_iter().zip(&all).collect();
    let ratings = ratings_of(&named, Attempts::First).unwrap();
    let resampling = Resampling { seed: 1, samples: 500, confidence: 0.95, over: Resampled::Units };
    let wishes = AgreementWishes { level: MeasurementLevel::Ordinal, weights: Weights::Quadratic, resampling };
    let figures = figures(&ratings, &wishes, &|_| ()).unwrap();
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../goldens/md");
    settings.set_prepend_module_to_snapshot(false);
    for language in offered() {
        let locale = Locale::new(&language);
        let document = document(&ratings, &figures, &wishes, &locale);
        settings.bind(|| insta::assert_snapshot!(format!("calibration_{language}"), markdown(&document)));
        check_page(&document, &locale);
    }
}
