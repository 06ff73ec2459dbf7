//! Colours and marks: two weights, one accent, red only for what is lost or wrong. Meaning never hangs on a colour
//! alone, so everything here works without any.

use ratatui::style::{Color, Modifier, Style};

#[derive(Debug, Clone, Copy)]
pub struct Theme {
    colours: bool,
    pub marks: Marks,
}

/// Signs that stand beside words, with stand-ins for terminals that know ASCII alone.
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

const UNICODE: Marks = Marks {
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

const ASCII: Marks = Marks {
    done: "x",
    refused: "-",
    doubt: "?",
    full: "*",
    half: "+",
    most: "+",
    quarter: ":",
    empty: "o",
    here: ">",
    flag: "!",
    needed: "^",
    rule: "-",
    more: "~",
    dash: "-",
    filled: "#",
    unfilled: ".",
    mark: "|",
    nothing: ".",
};

impl Theme {
    pub fn new(colours: bool, unicode: bool) -> Self {
        Theme { colours, marks: if unicode { UNICODE } else { ASCII } }
    }

    pub fn normal(&self) -> Style {
        Style::new()
    }

    pub fn strong(&self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// The style of text that is there when one looks for it.
    pub fn dim(&self) -> Style {
        if self.colours { Style::new().fg(Color::DarkGray) } else { Style::new().add_modifier(Modifier::DIM) }
    }

    pub fn accent(&self) -> Style {
        if self.colours { Style::new().fg(Color::Cyan) } else { self.strong() }
    }

    /// The style of text that says that something is lost or wrong, and of nothing else.
    pub fn wrong(&self) -> Style {
        if self.colours { Style::new().fg(Color::Red).add_modifier(Modifier::BOLD) } else { self.strong() }
    }

    /// The style of the row or field that has the keys.
    pub fn selected(&self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }
}
