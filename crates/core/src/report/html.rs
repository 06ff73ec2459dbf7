//! A document as one HTML file that needs nothing else: no script, no outside address, and a policy that forbids both.
//! A form that is filled in on the screen has one script of its own, which the policy names by its hash: it keeps the
//! answers in the page, and offers a copy of it.
//! The template escapes every text by itself; each also passes `plain`, so that nothing in it is obeyed or unseen.

use askama::{Template, filters::HtmlSafe};
use sha2::{Digest, Sha256};

use crate::locale::Locale;

use super::{
    document::{Block, Branch, Document, HeadingLevel, Table, Tone},
    field::{Field, Grid, Input},
    figure::Figure,
    letter::base64,
    svg::svg_sheets,
};

/// A document with more parts than this begins with a list of them.
const PARTS_WITHOUT_CONTENTS: usize = 4;

/// The locale is that of the document: the writer has a few words of its own to say.
pub fn html(document: &Document, locale: &Locale) -> String {
    let page = Page {
        document,
        contents: contents(document),
        contents_word: locale.text("html-contents"),
        table_word: locale.text("html-as-table"),
        places: places(document),
        script: document.has_fields().then(|| Script::said(locale)),
    };
    page.render().expect("writing into a string cannot fail")
}

#[derive(Template)]
#[template(path = "report.html")]
struct Page<'a> {
    document: &'a Document,
    /// Number and title of each part, when there are many.
    contents: Vec<(usize, &'a str)>,
    contents_word: String,
    table_word: String,
    places: Vec<Place<'a>>,
    /// The script of a form, with what stands beside its button.
    script: Option<Script>,
}

struct Script {
    text: &'static str,
    /// The hash by which the page's policy lets it run.
    hash: String,
    save: String,
    about: String,
    /// What to do where no script runs.
    without: String,
}

impl Script {
    fn said(locale: &Locale) -> Self {
        let text = include_str!("../../templates/form.js");
        Script {
            text,
            hash: base64(&Sha256::digest(text)),
            save: locale.text("html-save-form"),
            about: locale.text("html-save-form-about"),
            without: locale.text("html-form-without-script"),
        }
    }
}

/// A block and where it stands.
struct Place<'a> {
    /// Number in which the ids of the block end.
    number: usize,
    /// The depth of the heading that it is or stands under; the title has 1.
    depth: usize,
    /// The id of the heading that it stands under.
    under: String,
    block: &'a Block,
}

#[derive(Template)]
#[template(path = "table.html")]
struct TableOf<'a> {
    table: &'a Table,
    number: usize,
    /// The id of what names a table without a caption.
    under: &'a str,
}

#[derive(Template)]
#[template(path = "reasons.html")]
struct Tree<'a> {
    branches: &'a [Branch],
}

#[derive(Template)]
#[template(path = "facts.html")]
struct FactsOf<'a> {
    facts: &'a [(String, String)],
}

#[derive(Template)]
#[template(path = "field.html")]
struct FieldOf<'a> {
    field: &'a Field,
}

#[derive(Template)]
#[template(path = "grid.html")]
struct GridOf<'a> {
    grid: &'a Grid,
    /// The id of the heading that names it.
    under: &'a str,
}

impl HtmlSafe for FieldOf<'_> {}
impl HtmlSafe for GridOf<'_> {}
impl HtmlSafe for FactsOf<'_> {}
impl HtmlSafe for TableOf<'_> {}
impl HtmlSafe for Tree<'_> {}

fn contents(document: &Document) -> Vec<(usize, &str)> {
    let part = |(number, block)| match block {
        &Block::Heading(HeadingLevel::Part, ref title) => Some((number, title.as_str())),
        _ => None,
    };
    let parts: Vec<_> = document.blocks.iter().enumerate().filter_map(part).collect();
    if parts.len() > PARTS_WITHOUT_CONTENTS && !document.is_letter { parts } else { Vec::new() }
}

/// Headings go down one step at a time, also where the document leaves a level out: readers who go by headings would
/// look for what is missing.
fn places<'a>(document: &'a Document) -> Vec<Place<'a>> {
    let mut above: Vec<HeadingLevel> = Vec::new();
    let mut under = "title".to_owned();
    let place = |(number, block): (usize, &'a Block)| {
        if let Block::Heading(level, _) = block {
            above.retain(|each| each < level);
            above.push(*level);
            under = format!("heading-{number}");
        }
        Place { number, depth: 1 + above.len(), under: under.clone(), block: block.uncoded() }
    };
    document.blocks.iter().enumerate().map(place).collect()
}

/// Facts that follow each other under one name, together.
fn grouped(facts: &[(String, String)]) -> impl Iterator<Item = &[(String, String)]> {
    facts.chunk_by(|one, next| one.0 == next.0)
}

fn sheets(figure: &Figure, number: &usize) -> Vec<String> {
    svg_sheets(figure, &format!("drawing-{number}"))
}

fn tone_class(tone: &Tone) -> &'static str {
    match tone {
        Tone::Reached => "reached",
        Tone::InPart => "in-part",
        Tone::Open => "open",
        Tone::NotReached => "not-reached",
        Tone::None => "plain",
    }
}

/// The outline of an outcome's mark, in a square of 24: a tick, a half, three dots, a cross, each in its own frame.
fn mark(tone: &Tone) -> Option<&'static str> {
    match tone {
        Tone::Reached => {
            Some("M12 2a10 10 0 1 0 0 20a10 10 0 0 0 0-20Zm-1.6 14.6-4.2-4.2 1.6-1.6 2.6 2.6 5.8-5.8 1.6 1.6Z")
        }
        Tone::InPart => Some("M12 2a10 10 0 1 0 0 20a10 10 0 0 0 0-20Zm0 2.4a7.6 7.6 0 0 1 0 15.2Z"),
        Tone::Open => Some(
            "M12 2a10 10 0 1 0 0 20a10 10 0 0 0 0-20Zm0 2.4a7.6 7.6 0 1 1 0 15.2a7.6 7.6 0 0 1 0-15.2Zm-5.4 6.4v2.4h2.4\
             v-2.4Zm4.2 0v2.4h2.4v-2.4Zm4.2 0v2.4h2.4v-2.4Z",
        ),
        Tone::NotReached => Some(
            "M3 3V21H21V3ZM7.2 8.8 8.8 7.2 12 10.4 15.2 7.2 16.8 8.8 13.6 12 16.8 15.2 15.2 16.8 12 13.6 8.8 16.8 7.2 \
             15.2 10.4 12Z",
        ),
        Tone::None => None,
    }
}

#[expect(unreachable_pub, reason = "the macro makes a public item of a filter")]
mod filters {
    use std::borrow::Cow;

    use askama::Values;

    use crate::plain_text;

    #[askama::filter_fn]
    pub fn plain<'t>(text: &'t str, _: &dyn Values) -> askama::Result<Cow<'t, str>> {
        Ok(plain_text::text(text))
    }
}
