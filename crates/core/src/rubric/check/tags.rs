//! Tags that are taken for tags of languages: codes of countries, codes of three letters, names.

/// What is written, and the tag of the language that is meant. Codes of countries that are tags of another language,
/// such as `se` and `kr`, are not in the table. From ISO 3166-1, ISO 639-1 and ISO 639-2.
const MEANT: &[(&str, &str)] = &[
    ("al", "sq"),
    ("by", "be"),
    ("cn", "zh"),
    ("cz", "cs"),
    ("dk", "da"),
    ("gb", "en"),
    ("ge", "ka"),
    ("gr", "el"),
    ("il", "he"),
    ("jp", "ja"),
    ("kz", "kk"),
    ("pk", "ur"),
    ("rs", "sr"),
    ("tj", "tg"),
    ("tm", "tk"),
    ("ua", "uk"),
    ("us", "en"),
    ("vn", "vi"),
    ("deu", "de"),
    ("eng", "en"),
    ("fra", "fr"),
    ("ger", "de"),
    ("kaz", "kk"),
    ("qaz", "kk"),
    ("kir", "ky"),
    ("rus", "ru"),
    ("spa", "es"),
    ("tur", "tr"),
    ("ukr", "uk"),
    ("uzb", "uz"),
    ("english", "en"),
    ("kazakh", "kk"),
    ("қазақша", "kk"),
    ("қазақ", "kk"),
    ("казахский", "kk"),
    ("russian", "ru"),
    ("русский", "ru"),
    ("орысша", "ru"),
    ("английский", "en"),
    ("ағылшынша", "en"),
];

/// The tag that is meant by one that is none.
pub(super) fn meant(tag: &str) -> Option<&'static str> {
    let written = tag.trim().to_lowercase().replace('_', "-");
    let primary = written.split('-').next().unwrap_or_default();
    let known = |name: &str| MEANT.iter().find(|(written, _)| *written == name).map(|(_, meant)| *meant);
    known(&written).or_else(|| known(primary)).or_else(|| {
        let spelt = crate::folded::as_latin(&written);
        ["en", "kk", "ru"].into_iter().find(|tag| spelt == **tag && written != *tag)
    })
}
