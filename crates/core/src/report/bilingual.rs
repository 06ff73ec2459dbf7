//! One report in two languages side by side: the same document in either language is paired block by block. What is text
//! stands in two columns; what people wrote, and whatever else is the same in both, stands once. The result is made of the
//! blocks that every writer knows, so that no form needs to be told of it.

use crate::{locale::Locale, message, rubric::Rubric};

use super::document::{Block, Branch, Document, Table};

/// The document in the language of the first, with the second beside it. Both are of one report, in two languages.
pub fn side_by_side(first: Document, second: Document) -> Document {
    let head = [&first, &second].map(|document| Locale::new(&document.language).language_name(&document.language));
    let mut above = Columns::new(&head);
    above.pair(first.above, second.above);
    let mut blocks = Columns::new(&head);
    blocks.pair(first.blocks, second.blocks);
    Document {
        title: both(&first.title, &second.title),
        subtitle: both(&first.subtitle, &second.subtitle),
        language: first.language,
        is_letter: first.is_letter,
        above: above.into_blocks(),
        blocks: blocks.into_blocks(),
    }
}

/// Says of which of the languages the rubric has no texts, so that they stand in another.
pub(super) fn lacking<'a>(rubric: &'a Rubric, languages: &'a [Locale]) -> impl Iterator<Item = Block> + 'a {
    let lacks = languages.iter().filter(|locale| !rubric.languages.contains(locale.language()));
    lacks.map(|locale| {
        let language = locale.language_name(locale.language());
        Block::Paragraph(locale.say(&message!("bilingual-rubric-lacks", language = language)))
    })
}

/// A short text in both languages, once where it is the same.
fn both(first: &str, second: &str) -> String {
    match (first, second) {
        _ if first == second => first.to_owned(),
        ("", one) | (one, "") => one.to_owned(),
        _ => format!("{first} / {second}"),
    }
}

/// The blocks as far as they were paired, with the rows that are gathered for the next table of two columns.
struct Columns {
    head: [String; 2],
    blocks: Vec<Block>,
    rows: Vec<Vec<String>>,
}

impl Columns {
    fn new(head: &[String; 2]) -> Self {
        Columns { head: head.clone(), blocks: Vec::new(), rows: Vec::new() }
    }

    /// Pairs the blocks part by part, each from its heading on: nothing that is missing in one part puts the next ones out
    /// of step.
    fn pair(&mut self, first: Vec<Block>, second: Vec<Block>) {
        let (first, second) = (parts(first), parts(second));
        match first.len() == second.len() {
            true => first.into_iter().zip(second).for_each(|(one, other)| self.pair_part(one, other)),
            false => self.pair_part(first.concat(), second.concat()),
        }
    }

    /// Pairs the blocks of a part in their order. Where one document has a block that the other lacks, it stands with
    /// nothing beside it, and the next ones are paired again.
    fn pair_part(&mut self, first: Vec<Block>, second: Vec<Block>) {
        let (mut first, mut second) = (first.into_iter().peekable(), second.into_iter().peekable());
        loop {
            match (first.next(), second.peek()) {
                (Some(one), Some(other)) if is_alike(&one, other) => {
                    if let Some(other) = second.next() {
                        self.add(one, other);
                    }
                }
                (Some(one), Some(_)) => {
                    let next_fits = first.peek().zip(second.peek()).is_some_and(|(one, other)| is_alike(one, other));
                    self.alone(one, true);
                    if !next_fits && let Some(other) = second.next() {
                        self.alone(other, false);
                    }
                }
                (Some(one), None) => self.alone(one, true),
                (None, _) => break,
            }
        }
        second.for_each(|other| self.alone(other, false));
    }

    fn row(&mut self, first: String, second: String) {
        self.rows.push(vec![first, second]);
    }

    /// A block that stands in one language alone.
    fn alone(&mut self, block: Block, is_first: bool) {
        match block {
            Block::Paragraph(text) if is_first => self.row(text, String::new()),
            Block::Paragraph(text) => self.row(String::new(), text),
            other => self.whole(other),
        }
    }

    /// A block that takes the whole width.
    fn whole(&mut self, block: Block) {
        self.flush();
        self.blocks.push(block);
    }

    /// Puts the gathered rows down as a table.
    fn flush(&mut self) {
        if !self.rows.is_empty() {
            let rows = std::mem::take(&mut self.rows);
            self.blocks.push(Block::Table(Table { caption: String::new(), head: self.head.to_vec(), rows }));
        }
    }

    fn into_blocks(mut self) -> Vec<Block> {
        self.flush();
        self.blocks
    }

    fn add(&mut self, first: Block, second: Block) {
        if first == second {
            return self.whole(first);
        }
        match (first, second) {
            (Block::Heading(level, one), Block::Heading(_, other)) => {
                self.whole(Block::Heading(level, both(&one, &other)));
            }
            (Block::Paragraph(one), Block::Paragraph(other)) => self.row(one, other),
            (
                Block::Outcome { tone, label, meaning },
                Block::Outcome { label: label_too, meaning: meaning_too, .. },
            ) => {
                let same = meaning == meaning_too;
                let once = if same { meaning.clone() } else { String::new() };
                self.whole(Block::Outcome { tone, label: both(&label, &label_too), meaning: once });
                if !same {
                    self.row(meaning, meaning_too);
                }
            }
            (Block::List(one), Block::List(other)) => self.lines(one, other),
            (Block::Boxes(one), Block::Boxes(other)) => {
                self.whole(Block::Boxes(one.iter().zip(&other).map(|(one, other)| both(one, other)).collect()));
            }
            (Block::Ruled { name, lines }, Block::Ruled { name: other, .. }) => {
                self.whole(Block::Ruled { name: both(&name, &other), lines });
            }
            (Block::Facts(one), Block::Facts(other)) => {
                let line = |(name, value): (String, String)| format!("{name}: {value}");
                self.lines(one.into_iter().map(line).collect(), other.into_iter().map(line).collect());
            }
            (Block::Quote { text, source }, Block::Quote { text: other, source: source_too }) => {
                if text == other {
                    self.whole(Block::Quote { text, source: both(&source, &source_too) });
                } else {
                    self.row(format!("{source}: {text}"), format!("{source_too}: {other}"));
                }
            }
            (Block::Table(one), Block::Table(other)) => self.whole(Block::Table(table(one, other))),
            (Block::Reasons(one), Block::Reasons(other)) => self.lines(told(&one, 0), told(&other, 0)),
            (Block::Letterhead { logo, name, lines }, Block::Letterhead { name: name_too, lines: lines_too, .. }) => {
                let others = lines_too.into_iter().filter(|line| !lines.contains(line)).collect::<Vec<_>>();
                let lines = lines.into_iter().chain(others).collect();
                self.whole(Block::Letterhead { logo, name: both(&name, &name_too), lines });
            }
            (
                Block::SignatureBlock { name, position },
                Block::SignatureBlock { name: name_too, position: position_too },
            ) => self.whole(Block::SignatureBlock {
                name: both(&name, &name_too),
                position: both(&position, &position_too),
            }),
            // A figure has its words within it: one stands after the other.
            (one, other) => {
                self.whole(one);
                self.whole(other);
            }
        }
    }

    /// Lines beside one another; those of the longer list that are left have nothing beside them.
    fn lines(&mut self, first: Vec<String>, second: Vec<String>) {
        let count = first.len().max(second.len());
        let filled = |lines: Vec<String>| lines.into_iter().chain(std::iter::repeat(String::new())).take(count);
        for (one, other) in filled(first).zip(filled(second).collect::<Vec<_>>()) {
            self.row(one, other);
        }
    }
}

/// A table with each cell in both languages, once where it is the same.
fn table(first: Table, second: Table) -> Table {
    let cells = |one: Vec<String>, other: Vec<String>| -> Vec<String> {
        let beside = other.into_iter().chain(std::iter::repeat(String::new()));
        one.into_iter().zip(beside).map(|(one, other)| both(&one, &other)).collect()
    };
    let others = second.rows.into_iter().chain(std::iter::repeat(Vec::new()));
    Table {
        caption: both(&first.caption, &second.caption),
        head: cells(first.head, second.head),
        rows: first.rows.into_iter().zip(others).map(|(one, other)| cells(one, other)).collect(),
    }
}

/// Reasons as lines, each further in than the one that it stands beneath.
fn told(reasons: &[Branch], depth: usize) -> Vec<String> {
    let of_one = |reason: &Branch| {
        let line = format!("{}{}", "– ".repeat(depth), reason.text);
        [line].into_iter().chain(told(&reason.beneath, depth + 1)).collect::<Vec<_>>()
    };
    reasons.iter().flat_map(of_one).collect()
}

/// The parts of a document, each but the first with its heading.
fn parts(blocks: Vec<Block>) -> Vec<Vec<Block>> {
    let mut parts = vec![Vec::new()];
    for block in blocks {
        if matches!(block, Block::Heading(..)) {
            parts.push(Vec::new());
        }
        parts.last_mut().expect("there is one to begin with").push(block);
    }
    parts
}

/// Returns whether two blocks are of one kind, so that one is the other in another language.
fn is_alike(first: &Block, second: &Block) -> bool {
    match (first, second) {
        (Block::Heading(level, _), Block::Heading(other, _)) => level == other,
        _ => std::mem::discriminant(first) == std::mem::discriminant(second),
    }
}
