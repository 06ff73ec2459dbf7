//! A document as the template reads it. Every text is made such that it can be set: signs that are obeyed or unseen,
//! and signs that no font here has, show as the one that stands in for them.

use serde_json::{Value, json};

use crate::{
    plain_text,
    report::{
        document::{Block, Branch, Document, HeadingLevel, Table, Tone},
        figure::Figure,
        letter::Picture,
        svg_sheets,
    },
};

use super::typesetter::has_glyph;

/// The code that says that a language is not known.
const UNDETERMINED: &str = "und";

/// Most levels by which reasons are set in: more leaves too little of a line.
const DEPTH_MAX: usize = 8;

pub fn content(document: &Document) -> Value {
    let document = &document.on_paper();
    // A heading may stand one level below the one before it at most, or a screen reader would miss one.
    let mut depth = 0;
    let blocks = document.blocks.iter().enumerate().map(|(index, each)| {
        if let Block::Heading(level, _) = each {
            depth = wanted(*level).min(depth + 1);
        }
        let mut written = block(each, depth);
        if document.leads(index) {
            written["kind"] = "leading".into();
        }
        written
    });
    let blocks: Vec<Value> = blocks.collect();
    json!({
        "above": document.above.iter().map(|each| block(each, depth)).collect::<Vec<_>>(),
        "title": name(&document.title),
        "subtitle": line(&document.subtitle),
        "language": language(document),
        "blocks": blocks,
    })
}

/// The language alone, without region and script: the typesetter takes no more of a tag in one.
fn language(document: &Document) -> &str {
    let first = document.language.primary();
    let is_code = matches!(first.len(), 2 | 3) && first.bytes().all(|byte| byte.is_ascii_alphabetic());
    if is_code { first } else { UNDETERMINED }
}

/// The title stands above all headings and is none.
fn wanted(level: HeadingLevel) -> u8 {
    level.number() - 1
}

fn block(block: &Block, depth: u8) -> Value {
    match block {
        Block::Heading(_, text) => json!({ "kind": "heading", "level": depth, "text": name(text) }),
        Block::Paragraph(text) => json!({ "kind": "paragraph", "text": lines(text) }),
        Block::Outcome { tone, label, meaning } => {
            json!({ "kind": "outcome", "tone": tone_name(*tone), "label": lines(label), "meaning": lines(meaning) })
        }
        Block::List(items) => json!({ "kind": "list", "items": all(items) }),
        Block::Boxes(items) => json!({ "kind": "boxes", "items": all(items) }),
        Block::Ruled { name, lines: count } => json!({ "kind": "ruled", "name": lines(name), "lines": count }),
        // A document for paper has none.
        Block::Field(_) | Block::Grid(_) | Block::Coded { .. } => json!({ "kind": "list", "items": [] }),
        Block::Facts(facts) => {
            let facts: Vec<Value> = facts.iter().map(|(name, value)| json!([lines(name), lines(value)])).collect();
            json!({ "kind": "facts", "facts": facts })
        }
        Block::Quote { text, source } => json!({ "kind": "quote", "text": lines(text), "source": lines(source) }),
        Block::Table(each) => json!({ "kind": "table", "table": table(each) }),
        Block::Figure(each) => figure(each),
        Block::Reasons(branches) => json!({ "kind": "reasons", "reasons": reasons(branches, 0) }),
        Block::Letterhead { logo, name: own, lines: more } => {
            json!({ "kind": "letterhead", "logo": logo.as_ref().map(picture), "name": name(own), "lines": all(more) })
        }
        Block::SignatureBlock { name, position } => {
            json!({ "kind": "signature", "name": lines(name), "position": lines(position) })
        }
    }
}

/// A figure as its drawings; those who do not see them are told what they show.
fn figure(figure: &Figure) -> Value {
    let told = if figure.description.trim().is_empty() { &figure.title } else { &figure.description };
    json!({
        "kind": "figure",
        "title": lines(&figure.title),
        "description": lines(&figure.description),
        "told": name(told),
        "drawings": svg_sheets(figure, "figure").iter().map(|drawing| settable(drawing)).collect::<Vec<_>>(),
    })
}

/// A picture as the numbers of its bytes: the typesetter reads no other form of them.
fn picture(picture: &Picture) -> Value {
    json!({ "format": picture.kind.name(), "wide": picture.width >= 2 * picture.height, "bytes": &picture.bytes[..] })
}

fn table(table: &Table) -> Value {
    let rows: Vec<Value> = table.rows.iter().map(|row| all(row)).collect();
    let shares = if table.is_form() { table.form_shares() } else { Vec::new() };
    json!({ "shares": shares, "caption": lines(&table.caption), "head": all(&table.head), "rows": rows })
}

/// Reasons as lists; those that lie deeper than a page can show stand beside the reason above them.
fn reasons(branches: &[Branch], depth: usize) -> Vec<Value> {
    let written = branches.iter().flat_map(|each| {
        let beneath = reasons(&each.beneath, depth + 1);
        let (beneath, beside) = if depth < DEPTH_MAX { (beneath, Vec::new()) } else { (Vec::new(), beneath) };
        let own = json!({ "text": lines(&each.text), "beneath": beneath });
        std::iter::once(own).chain(beside)
    });
    written.collect()
}

fn tone_name(tone: Tone) -> &'static str {
    match tone {
        Tone::Reached => "reached",
        Tone::InPart => "in-part",
        Tone::Open => "open",
        Tone::NotReached => "not-reached",
        Tone::None => "none",
    }
}

fn all(texts: &[String]) -> Value {
    texts.iter().map(|text| lines(text)).collect()
}

/// Running text as its lines.
fn lines(text: &str) -> Value {
    plain_text::text(text).split('\n').map(settable).collect()
}

/// Text that stands on one line.
fn line(text: &str) -> String {
    settable(&plain_text::line(text))
}

/// Text by which something is found: it is never nothing.
fn name(text: &str) -> String {
    let name = line(text);
    if name.trim().is_empty() { plain_text::STAND_IN.into() } else { name }
}

/// Private signs have glyphs in some fonts, but nobody can say what they mean, and an archive takes none.
fn settable(text: &str) -> String {
    let private = |c| matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..);
    text.chars().map(|c| if c == '\n' || (has_glyph(c) && !private(c)) { c } else { plain_text::STAND_IN }).collect()
}
