//! Every style can be read in the palettes of the usual terminals.

use ratatui::style::{Color, Modifier, Style};
use serde::Deserialize;
use viva::tui::{Background, Theme, relative_luminance};

#[derive(Deserialize)]
struct Palette {
    name: String,
    #[serde(rename = "source")]
    _source: String,
    /// The colours 0 to 15.
    colours: String,
    /// Foreground and background.
    grounds: Vec<(String, String)>,
}

/// The contrast that WCAG 2.2 asks of text, 1.4.3.
const LEAST: f64 = 4.5;

fn palettes() -> Vec<Palette> {
    ron::from_str(include_str!("../palettes.ron")).unwrap()
}

fn colour(digits: &str) -> [f64; 3] {
    [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&digits[at..at + 2], 16).unwrap()) / 255.0)
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (relative_luminance(one) + 0.05, relative_luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

/// The colour of a text in this style; bold text of a dark colour is bright in some terminals.
fn foregrounds(style: Style, palette: &Palette, ground: [f64; 3]) -> Vec<[f64; 3]> {
    let numbered = |number: usize| colour(palette.colours.split(' ').nth(number).unwrap());
    let bold = style.add_modifier.contains(Modifier::BOLD);
    match style.fg {
        None => vec![ground],
        Some(Color::LightCyan) => vec![numbered(14)],
        Some(Color::LightRed) => vec![numbered(9)],
        Some(Color::Cyan) if bold => vec![numbered(6), numbered(14)],
        Some(Color::Red) if bold => vec![numbered(1), numbered(9)],
        Some(other) => panic!("{other}: say its number here"),
    }
}

fn styles(theme: &Theme) -> [(&'static str, Style); 6] {
    [
        ("normal", theme.normal()),
        ("strong", theme.strong()),
        ("dim", theme.dim()),
        ("accent", theme.accent()),
        ("wrong", theme.wrong()),
        ("selected", theme.selected()),
    ]
}

#[test]
fn every_style_can_be_read_in_every_usual_palette() {
    let mut coloured = 0;
    for palette in palettes() {
        for (fore, back) in &palette.grounds {
            let (fore, back) = (colour(fore), colour(back));
            let own = contrast(fore, back);
            // Solarized on light keeps below what is asked for by itself, and nothing here may be worse.
            assert!(own >= if palette.name == "Solarized" { 4.1 } else { LEAST }, "{}: {own}", palette.name);
            let exact = Background::of_colour(back);
            let told = if exact == Background::Light { "0;15" } else { "15;0" };
            for background in [Background::Unknown, Background::of_variable(told), exact] {
                let mut theme = Theme::new(true, true);
                theme.background = background;
                for (name, style) in styles(&theme) {
                    assert!(style.bg.is_none() && !style.add_modifier.contains(Modifier::DIM), "{name}");
                    for text in foregrounds(style, &palette, fore) {
                        let reached = contrast(text, back);
                        let told = format!("{} {name} on {background:?}: {reached:.2}", palette.name);
                        assert!(reached >= LEAST.min(own), "{told}");
                    }
                    coloured += usize::from(style.fg.is_some());
                }
            }
        }
    }
    assert!(coloured > 10, "where a colour can be read, it is used: {coloured}");
}

#[test]
fn without_colours_and_on_an_unknown_background_attributes_stand_for_them() {
    for background in [Background::Unknown, Background::Light, Background::Dark, Background::Black] {
        let mut theme = Theme::new(false, true);
        theme.background = background;
        assert!(styles(&theme).iter().all(|(_, style)| style.fg.is_none()), "{background:?}");
    }
    let theme = Theme::new(true, true);
    assert!(styles(&theme).iter().all(|(_, style)| style.fg.is_none()));
    assert_ne!(theme.wrong(), theme.selected());
}

#[test]
fn the_background_is_told_by_the_last_number_of_the_variable() {
    for (value, background) in [
        ("15;0", Background::Dark),
        ("7;8", Background::Dark),
        ("0;15", Background::Light),
        ("15;default;0", Background::Dark),
        ("12;7", Background::Light),
        ("15;default", Background::Unknown),
        ("0;255", Background::Unknown),
        ("", Background::Unknown),
    ] {
        assert_eq!(Background::of_variable(value), background, "{value:?}");
    }
}
