//! A web page read back: what it says, and what each text is there, must be what the document says.

use scraper::{ElementRef, Html};
use viva::{
    locale::Locale,
    report::{
        document::{Document, Tone},
        html,
    },
};

use crate::documents::pieces::{PieceKind, check_same, pieces};

/// Fails where the page says more or less than the document, in another order, or as something else.
pub fn check_page(document: &Document, locale: &Locale) {
    let page = Html::parse_document(&html(document, locale));
    assert!(page.errors.is_empty(), "{:?}", page.errors);
    assert_eq!(page.root_element().attr("lang"), Some(document.language.as_str()));
    let read: Vec<(String, String)> = page.root_element().descendent_elements().filter_map(told).collect();
    check_same(&read, &expected(document, locale));
}

/// The page without its style, which is the same on every page.
pub fn without_style(page: &str) -> String {
    let (before, style) = page.split_once("<style>").expect("a page has a style");
    let (style, after) = style.split_once("</style>").expect("a style ends");
    assert_eq!(style.trim(), include_str!("../../crates/core/templates/report.css").trim());
    format!("{before}<style>…</style>{after}")
}

/// The name of an element and the text that stands in itself, if any does; contents and drawings say again what
/// stands elsewhere.
fn told(element: ElementRef) -> Option<(String, String)> {
    let is_again = |name: &str| ["head", "nav", "svg"].contains(&name);
    let within = element.ancestors().filter_map(ElementRef::wrap);
    if within.chain([element]).any(|each| is_again(each.value().name())) {
        return None;
    }
    let own: String = element.children().filter_map(|node| node.value().as_text().map(|text| &**text)).collect();
    (!own.trim().is_empty()).then(|| (name(element), own))
}

fn name(element: ElementRef) -> String {
    let name = element.value().name();
    let outcome = element.ancestors().filter_map(ElementRef::wrap).nth(1);
    let tone = outcome.filter(|each| each.value().classes().any(|class| class == "outcome"));
    match (name, tone.and_then(|each| each.value().classes().find(|class| !["outcome", "main"].contains(class)))) {
        ("p", Some(tone)) => format!("{} {tone}", element.attr("class").unwrap_or("meaning")),
        ("th", _) => format!("th {}", element.attr("scope").unwrap_or_default()),
        ("h2" | "h3" | "h4", _) => "heading".to_owned(),
        _ => name.to_owned(),
    }
}

fn expected(document: &Document, locale: &Locale) -> Vec<(String, String)> {
    let mut expected: Vec<(String, String)> = Vec::new();
    let mut fact = None;
    let mut in_figure = false;
    for (kind, text) in pieces(document) {
        // Facts that follow each other under one name have it once.
        let is_again = kind == PieceKind::FactName && fact.as_ref() == Some(&text);
        if kind == PieceKind::FactName {
            fact = Some(text.clone());
        } else if kind != PieceKind::FactValue {
            fact = None;
        }
        if in_figure && kind == PieceKind::Caption {
            expected.push(("summary".to_owned(), locale.text("html-as-table")));
        }
        in_figure = kind == PieceKind::FigureDescription;
        if !is_again {
            expected.push((element(kind), text));
        }
    }
    expected
}

fn element(kind: PieceKind) -> String {
    let class = |tone| match tone {
        Tone::Reached => "reached",
        Tone::InPart => "in-part",
        Tone::Open => "open",
        Tone::NotReached => "not-reached",
        Tone::None => "plain",
    };
    match kind {
        PieceKind::Title => "h1",
        PieceKind::Heading(_) => "heading",
        PieceKind::Subtitle | PieceKind::Paragraph => "p",
        PieceKind::LetterheadName | PieceKind::LetterheadLine => "p",
        PieceKind::SignatureName | PieceKind::SignaturePosition => "p",
        PieceKind::OutcomeLabel(tone) => return format!("label {}", class(tone)),
        PieceKind::OutcomeMeaning(tone) => return format!("meaning {}", class(tone)),
        PieceKind::ListItem | PieceKind::Box => "li",
        PieceKind::RuledName => "p",
        PieceKind::FactName => "dt",
        PieceKind::FactValue => "dd",
        PieceKind::QuoteSource => "figcaption",
        PieceKind::Quote => "blockquote",
        PieceKind::FigureTitle | PieceKind::FigureDescription => "span",
        PieceKind::Caption => "caption",
        PieceKind::HeadCell => "th col",
        PieceKind::RowName => "th row",
        PieceKind::Cell => "td",
    }
    .to_owned()
}
