//! The languages of an interview in words.

use crate::{
    locale::{Language, Locale},
    message,
    rubric::Rubric,
    session::Preparation,
};

/// The language that was spoken, and that of the questions where it is another.
pub(super) fn held_in(preparation: &Preparation, rubric: &Rubric, locale: &Locale) -> String {
    let Preparation { language, spoken, .. } = preparation;
    let standing = rubric.standing_in(language);
    let held = if spoken.is_empty() { locale.language_name(language) } else { spoken.clone() };
    if spoken.is_empty() && standing == language {
        return held;
    }
    locale.say(&message!("report-language-held", held = held, questions = locale.language_name(standing)))
}

/// The names of languages, each in itself.
pub(super) fn names(languages: &[Language], locale: &Locale) -> String {
    languages.iter().map(|each| locale.language_name(each)).collect::<Vec<_>>().join(", ")
}

/// The names of languages, unless they are the one that is expected: that in which the rubric has the words of the
/// interview.
pub(super) fn unexpected(
    languages: &[Language],
    preparation: &Preparation,
    rubric: &Rubric,
    locale: &Locale,
) -> Option<String> {
    let expected = rubric.standing_in(&preparation.language);
    languages.iter().any(|each| each != expected).then(|| names(languages, locale))
}
