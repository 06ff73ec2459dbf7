//! Follow-ups in the trainee's own words that may put the answer into the candidate's mouth. Words alone do not tell, so
//! that they are asked about and never judged.

use super::stems::folded;

/// Words that expect agreement, in English, Russian and Kazakh.
const EXPECTING: &str = "\
    surely; obviously; presumably; certainly; no doubt; of course; i suppose; i take it; i assume; i imagine; \
    i'm sure; i am sure; wouldn't you; didn't you; don't you; did you not; isn't it; aren't you; haven't you; \
    won't you; won't it; you agree; , right; , correct; , yes; конечно; наверное; наверняка; разумеется; \
    естественно; , правда; , верно; , так?; не так ли; , да?; , правильно; я полагаю; как я понимаю; \
    надо полагать; ведь; вы же; әрине; ғой; емес пе; , иә; дұрыс па; солай ма; боларсыз; шығарсыз; сөзсіз;";
/// Beginnings of a statement that only its question mark makes a question.
const STATING: &str = "\
    so you; and you; then you; you'd; you would; so the; so it; so they; and then you; то есть; значит; и вы; \
    тогда вы; выходит; стало быть; яғни; демек;";

/// Returns whether the wording of a follow-up expects its answer.
pub fn expects_its_answer(wording: &str) -> bool {
    let wording = folded(wording).replace('’', "'");
    let wording = wording.trim();
    listed(EXPECTING).any(|each| has_words(wording, each))
        || listed(STATING).any(|each| wording.starts_with(each) && has_words(wording, each))
}

/// The entries of a list, each ended by a semicolon.
fn listed(list: &str) -> impl Iterator<Item = &str> {
    list.split(';').map(str::trim).filter(|each| !each.is_empty())
}

/// Returns whether words stand in a text as words of their own.
fn has_words(text: &str, words: &str) -> bool {
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    text.match_indices(words).any(|(at, found)| {
        let begins = !is_letter(found.chars().next()) || !is_letter(text[..at].chars().next_back());
        let ends = !is_letter(found.chars().next_back()) || !is_letter(text[at + found.len()..].chars().next());
        begins && ends
    })
}
