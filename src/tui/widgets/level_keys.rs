//! Choosing a level by its number: one digit where all numbers have one, else the number and Enter.

/// Digits that were typed of a number with several.
#[derive(Debug, Clone, Default)]
pub(crate) struct LevelKeys {
    typed: String,
}

/// The meaning of a digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LevelKey {
    /// The level of this rank is chosen.
    Chosen(usize),
    /// The number so far; Enter says that it is whole.
    SoFar(u32),
    /// No level has this number.
    NoLevel(u32),
}

/// Digits of the longest number that is typed.
const DIGITS_MOST: usize = 4;

impl LevelKeys {
    /// Takes a digit.
    pub(crate) fn digit(&mut self, digit: char, numbers: &[u32]) -> LevelKey {
        self.typed.push(digit);
        if numbers.iter().all(|number| *number <= 9) || self.typed.len() == DIGITS_MOST {
            return self.enter(numbers).unwrap_or(LevelKey::NoLevel(0));
        }
        LevelKey::SoFar(self.typed.parse().unwrap_or(0))
    }

    /// Takes the number as it was typed; none where no digit was.
    pub(crate) fn enter(&mut self, numbers: &[u32]) -> Option<LevelKey> {
        let number = std::mem::take(&mut self.typed).parse().ok()?;
        let rank = numbers.iter().position(|each| *each == number);
        Some(rank.map_or(LevelKey::NoLevel(number), LevelKey::Chosen))
    }

    pub(crate) fn clear(&mut self) {
        self.typed.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digit_is_the_number_that_the_screen_shows() {
        let chosen = |numbers: &[u32], digit| LevelKeys::default().digit(digit, numbers);
        assert_eq!(chosen(&[1, 2, 3], '3'), LevelKey::Chosen(2));
        assert_eq!(chosen(&[0, 1, 2], '0'), LevelKey::Chosen(0));
        assert_eq!(chosen(&[1, 2, 3], '4'), LevelKey::NoLevel(4));
        assert_eq!(chosen(&[1, 2, 3], '0'), LevelKey::NoLevel(0));
    }

    #[test]
    fn above_nine_the_number_is_typed_and_confirmed() {
        let numbers: Vec<u32> = (1..=11).collect();
        let mut keys = LevelKeys::default();
        assert_eq!(keys.enter(&numbers), None);
        assert_eq!(keys.digit('1', &numbers), LevelKey::SoFar(1));
        assert_eq!(keys.digit('1', &numbers), LevelKey::SoFar(11));
        assert_eq!(keys.enter(&numbers), Some(LevelKey::Chosen(10)));
        assert_eq!(keys.digit('2', &numbers), LevelKey::SoFar(2));
        keys.clear();
        assert_eq!(keys.enter(&numbers), None);
    }
}
