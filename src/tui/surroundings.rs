//! The terminal, as the environment tells of it.

use super::theme::Background;

/// The background as far as the environment tells it.
pub(super) fn known_background() -> Background {
    match std::env::var("COLORFGBG") {
        Ok(value) => Background::of_variable(&value),
        Err(_) if is_console() => Background::Black,
        Err(_) => Background::Unknown,
    }
}

/// Returns true for a terminal that can be asked; old Linux consoles would show the question.
pub(super) fn answers_questions() -> bool {
    cfg!(unix) && !is_console() && std::env::var("TERM").is_ok_and(|name| name != "dumb")
}

fn is_console() -> bool {
    std::env::var("TERM").is_ok_and(|name| name == "linux")
}

/// Returns true if the terminal is set to a language in Unicode; others get ASCII stand-ins for marks.
pub(super) fn knows_unicode() -> bool {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let language = set("LC_ALL").or_else(|| set("LC_CTYPE")).or_else(|| set("LANG"));
    language.is_none_or(|language| {
        let language = language.to_uppercase();
        language.contains("UTF-8") || language.contains("UTF8")
    })
}
