//! Finding a row of a list of boxes by typing its id or a part of its text.

use crossterm::event::{KeyCode, KeyEvent};

use crate::{
    folded::{folded, nearest},
    message,
    tui::keymap::{as_on_us_keys, is_letter},
};

/// The letters typed so far.
#[derive(Debug, Clone, Default)]
pub(crate) struct Seeker {
    typed: String,
    found: usize,
}

/// The effect of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sought {
    /// The row with this number is the one that is meant.
    Row(usize),
    /// The box of the row is ticked, or no longer.
    Toggle,
    Nothing,
}

impl Seeker {
    /// Takes a key; the labels begin with the id. A blank ticks only where nothing or a whole id was typed: prose must
    /// not tick.
    pub(crate) fn key<'a>(&mut self, key: &KeyEvent, labels: impl Iterator<Item = &'a str> + Clone) -> Sought {
        if !matches!(key.code, KeyCode::Backspace) && !is_letter(key) {
            return Sought::Nothing;
        }
        let is_id = || labels.clone().any(|label| is_named(label, &self.typed));
        match key.code {
            KeyCode::Char(' ') if self.typed.is_empty() || is_id() => {
                self.clear();
                return Sought::Toggle;
            }
            KeyCode::Char(letter) => self.typed.push(letter),
            KeyCode::Backspace => drop(self.typed.pop()),
            _ => return Sought::Nothing,
        }
        if self.typed.is_empty() {
            return Sought::Nothing;
        }
        let begins = |label: &str| spellings(&self.typed).iter().any(|typed| id(label).starts_with(typed));
        let found = nearest(|nearness| {
            let typed = nearness.fold(&self.typed);
            let is_found = |label: &str| begins(label) || nearness.fold(label).contains(&typed);
            let found = labels.clone().enumerate().filter(|(_, label)| is_found(label));
            found.collect::<Vec<_>>()
        });
        self.found = found.len();
        let ways: [&dyn Fn(&str) -> bool; 3] = [&|label| is_named(label, &self.typed), &begins, &|_| true];
        let row = ways.iter().find_map(|way| found.iter().find(|(_, label)| way(label)));
        row.map_or(Sought::Nothing, |(row, _)| Sought::Row(*row))
    }

    pub(crate) fn clear(&mut self) {
        *self = Seeker::default();
    }

    /// The text that is looked for, and how many rows have it; none while nothing is looked for.
    pub(crate) fn told(&self) -> Option<crate::locale::Message> {
        let told = || message!("tick-looking-for", typed = self.typed.as_str(), found = self.found);
        (!self.typed.is_empty()).then(told)
    }
}

fn id(label: &str) -> String {
    folded(label.split_whitespace().next().unwrap_or_default())
}

fn is_named(label: &str, typed: &str) -> bool {
    spellings(typed).contains(&id(label))
}

/// The text that was typed, and what the same keys write on a US layout.
fn spellings(typed: &str) -> [String; 2] {
    [folded(typed), folded(&as_on_us_keys(typed))]
}

#[cfg(test)]
mod tests {
    use super::*;

    const LABELS: [&str; 5] = ["C1 Plans", "C10 Adapts to learners", "C11 Checks", "C2 Plans again", "U1 Қауіпсіздік"];

    fn typed(text: &str) -> Vec<Sought> {
        let mut seeker = Seeker::default();
        text.chars().map(|c| seeker.key(&KeyEvent::from(KeyCode::Char(c)), LABELS.into_iter())).collect()
    }

    #[test]
    fn an_id_is_found_in_any_layout_and_a_blank_ticks_it() {
        for (text, row) in
            [("c1", 0), ("C10", 1), ("с11", 2), ("adapt", 1), ("again", 3), ("c2", 3), ("с\"қ", 1), ("кауип", 4)]
        {
            assert_eq!(typed(text).pop(), Some(Sought::Row(row)), "{text}");
        }
        assert_eq!(typed("c10 ").pop(), Some(Sought::Toggle));
        assert_eq!(typed(" ").pop(), Some(Sought::Toggle));
    }

    #[test]
    fn prose_ticks_nothing() {
        assert!(!typed("learner made a plain mistake, adapts").contains(&Sought::Toggle));
    }
}
