//! Colours and marks: two weights, one accent, red only for what is lost or wrong. Meaning never hangs on a colour
//! alone, so everything here works without any. A colour is used only where it can be read in every palette that
//! terminals usually have on such a background; elsewhere an attribute stands for it.

use ratatui::style::{Color, Modifier, Style};

#[derive(Debug, Clone, Copy)]
pub struct Theme {
    colours: bool,
    /// True if the terminal is set to Unicode.
    pub(super) unicode: bool,
    pub background: Background,
    pub marks: Marks,
}

/// The background of the terminal, as far as it is known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Background {
    #[default]
    Unknown,
    Light,
    Dark,
    /// Dark, and so dark that bright red can be read on it.
    Black,
}

/// A relative luminance below which bright red can be read in the usual palettes; those with a lighter background have
/// a darker red.
const BLACK_LUMINANCE: f64 = 0.012;
/// A relative luminance that parts dark from light: on it, black and white text have the same contrast.
const DARK_LUMINANCE: f64 = 0.179;

impl Background {
    /// The background by `COLORFGBG`, which some terminals set: `15;0`, or `15;default;0`, the background last.
    pub fn of_variable(value: &str) -> Self {
        match value.rsplit(';').next().and_then(|number| number.parse::<u8>().ok()) {
            Some(0..=6 | 8) => Background::Dark,
            Some(7 | 9..=15) => Background::Light,
            _ => Background::Unknown,
        }
    }

    /// The background of this colour.
    pub fn of_colour(colour: [f64; 3]) -> Self {
        match relative_luminance(colour) {
            luminance if luminance < BLACK_LUMINANCE => Background::Black,
            luminance if luminance < DARK_LUMINANCE => Background::Dark,
            _ => Background::Light,
        }
    }
}

/// The relative luminance of a colour whose parts go from 0 to 1, by WCAG 2.2.
pub fn relative_luminance(colour: [f64; 3]) -> f64 {
    let linear = |part: f64| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
    let [red, green, blue] = colour.map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// Signs that stand beside words. A terminal that is not set to Unicode gets stand-ins for them.
#[derive(Debug, Clone, Copy)]
pub struct Marks {
    pub done: &'static str,
    pub refused: &'static str,
    pub doubt: &'static str,
    pub full: &'static str,
    pub half: &'static str,
    pub most: &'static str,
    pub quarter: &'static str,
    pub empty: &'static str,
    pub here: &'static str,
    pub flag: &'static str,
    pub needed: &'static str,
    pub rule: &'static str,
    pub more: &'static str,
    pub dash: &'static str,
    /// Cells of a bar.
    pub filled: &'static str,
    pub unfilled: &'static str,
    /// The mark that a bar must reach.
    pub mark: &'static str,
    pub nothing: &'static str,
}

const MARKS: Marks = Marks {
    done: "✓",
    refused: "✗",
    doubt: "?",
    full: "●",
    half: "◐",
    most: "◕",
    quarter: "◔",
    empty: "○",
    here: "▸",
    flag: "⚑",
    needed: "▲",
    rule: "─",
    more: "…",
    dash: "–",
    filled: "█",
    unfilled: "░",
    mark: "┃",
    nothing: "·",
};

impl Theme {
    pub fn new(colours: bool, unicode: bool) -> Self {
        Theme { colours, unicode, background: Background::Unknown, marks: MARKS }
    }

    pub fn normal(&self) -> Style {
        Style::new()
    }

    pub fn strong(&self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// The style of text that is there when one looks for it. No grey, and no faint text, can be read in every usual
    /// palette, so that its place and its words alone set it apart.
    pub fn dim(&self) -> Style {
        self.normal()
    }

    pub fn accent(&self) -> Style {
        match self.background {
            Background::Dark | Background::Black if self.colours => Style::new().fg(Color::LightCyan),
            _ => self.strong(),
        }
    }

    /// The style of text that says that something is lost or wrong, and of nothing else.
    pub fn wrong(&self) -> Style {
        match self.background {
            Background::Black if self.colours => self.strong().fg(Color::LightRed),
            _ => self.strong().add_modifier(Modifier::REVERSED),
        }
    }

    /// The style of the row or field that has the keys.
    pub fn selected(&self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }
}
