//! One full stop at the end of a sentence. What a message is filled with may end in one already: a Russian date does
//! (“12 марта 2026 г.”), and so do abbreviations and whole sentences.

/// Takes the full stop away that a message puts behind what ends in one already.
pub(super) fn once<'a>(mut said: String, filled_with: impl Iterator<Item = &'a str>) -> String {
    // Three full stops are an ellipsis, and two a folder: neither is an abbreviation.
    for value in filled_with.filter(|value| value.ends_with('.') && !value.ends_with("..")) {
        let mut from = 0;
        while let Some(found) = said[from..].find(value) {
            from += found + value.len();
            if ends_a_sentence(&said[from..]) {
                said.remove(from);
            }
        }
    }
    said
}

/// Returns true if this begins with a full stop behind which nothing, a blank or a closing sign stands.
fn ends_a_sentence(rest: &str) -> bool {
    let behind = rest.strip_prefix('.');
    behind.is_some_and(|behind| behind.chars().next().is_none_or(|c| c.is_whitespace() || "»”\")".contains(c)))
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use fluent_syntax::{
        ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
        parser::parse,
    };

    use super::*;
    use crate::{
        locale::{Argument, Locale, offered, words},
        message,
    };

    const DATE: &str = "12 марта 2026 г.";
    /// More ways through one message than it has.
    const WAYS_MAX: usize = 4_000;

    #[test]
    fn a_sentence_that_ends_in_a_full_stop_has_one() {
        let once = |said: &str, value: &str| once(said.to_owned(), [value].into_iter());
        assert_eq!(once("до 12 марта 2026 г..", DATE), "до 12 марта 2026 г.");
        assert_eq!(
            once("до 12 марта 2026 г.. Потом 12 марта 2026 г., и всё.", DATE),
            "до 12 марта 2026 г. Потом 12 марта 2026 г., и всё."
        );
        assert_eq!(once("«до 12 марта 2026 г..»", DATE), "«до 12 марта 2026 г.»");
        assert_eq!(once("J..ron", "J."), "J..ron", "a name of a file is no sentence");
        assert_eq!(once("and so on....", "and so on..."), "and so on....");
        assert_eq!(once("a. b.", "b"), "a. b.");
    }

    /// The variables of a message, and the words by which each of them chooses.
    #[derive(Default)]
    struct Choices {
        variables: BTreeSet<String>,
        by: BTreeMap<String, BTreeSet<String>>,
    }

    impl Choices {
        fn read(&mut self, pattern: &Pattern<&str>) {
            for element in &pattern.elements {
                let PatternElement::Placeable { expression } = element else { continue };
                self.expression(expression);
            }
        }

        fn expression(&mut self, expression: &Expression<&str>) {
            match expression {
                Expression::Inline(inline) => self.inline(inline),
                Expression::Select { selector, variants } => {
                    self.inline(selector);
                    if let InlineExpression::VariableReference { id } = selector {
                        let keys = variants.iter().map(|variant| match &variant.key {
                            VariantKey::Identifier { name } => (*name).to_owned(),
                            VariantKey::NumberLiteral { value } => (*value).to_owned(),
                        });
                        self.by.entry(id.name.to_owned()).or_default().extend(keys);
                    }
                    variants.iter().for_each(|variant| self.read(&variant.value));
                }
            }
        }

        fn inline(&mut self, inline: &InlineExpression<&str>) {
            match inline {
                InlineExpression::VariableReference { id } => {
                    self.variables.insert(id.name.to_owned());
                }
                InlineExpression::Placeable { expression } => self.expression(expression),
                _ => {}
            }
        }

        /// Every way through the message, each variable that it does not choose by a date.
        fn ways(&self) -> Vec<Vec<(&'static str, Argument)>> {
            // Names of variables are as good as static: they stand in the files that the program was built with.
            let name = |name: &String| -> &'static str { Box::leak(name.clone().into_boxed_str()) };
            let mut ways = vec![Vec::new()];
            for variable in &self.variables {
                let dated = Argument::from(DATE);
                let mut values: Vec<Argument> = vec![dated];
                for key in self.by.get(variable).into_iter().flatten() {
                    let number = match key.as_str() {
                        "one" => Some(1.0),
                        "few" => Some(2.0),
                        "many" => Some(5.0),
                        key => key.parse().ok(),
                    };
                    values.push(number.map_or_else(|| key.as_str().into(), Argument::Number));
                }
                ways = ways
                    .into_iter()
                    .flat_map(|way| {
                        values.iter().map(move |value| {
                            let mut longer: Vec<(&'static str, Argument)> = way.clone();
                            longer.push((name(variable), value.clone()));
                            longer
                        })
                    })
                    .collect();
                assert!(ways.len() <= WAYS_MAX, "{variable}");
            }
            ways
        }
    }

    /// Every message, filled with dates: whichever of them ends a sentence does so with one full stop.
    #[test]
    fn no_message_puts_a_second_full_stop_behind_a_date() {
        let mut ended = 0;
        for language in offered() {
            let locale = Locale::new(&language);
            for (file, text) in words::files(language.as_str()) {
                for entry in parse(text).expect("the files are sound").body {
                    let Entry::Message(told) = entry else { continue };
                    let Some(pattern) = &told.value else { continue };
                    let mut choices = Choices::default();
                    choices.read(pattern);
                    for way in choices.ways().into_iter().filter(|way| !way.is_empty()) {
                        let said = locale.format(told.id.name, &way);
                        assert!(!said.contains("г.. ") && !said.ends_with("г.."), "{language} {file}: {said}");
                        ended += usize::from(said.ends_with(DATE));
                    }
                }
            }
        }
        assert!(ended > 100, "many messages end in what they are filled with, not {ended} alone");
    }

    #[test]
    fn a_message_within_a_message_ends_with_one_full_stop() {
        let inner = message!("date-long", day = 12, month = "марта", year = "2026");
        let said = Locale::new(&"ru".into()).say(&message!("drill-due-next", date = inner));
        assert_eq!(said, "Следующее – 12 марта 2026 г.");
    }
}
