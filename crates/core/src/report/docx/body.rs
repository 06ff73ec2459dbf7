//! The document's own part: its blocks as paragraphs and tables that name their styles.

use crate::report::{
    FieldRow,
    document::{Block, Branch, Document, Table, Tone},
    figure::Figure,
    letter::PictureKind,
    svg_sheets,
    widths::widths,
    xml::{escape, settle},
};

/// Width of the text on the page, in twentieths of a point: A4 without its margins.
const TEXT_WIDTH: usize = 9_412;
/// Width of a letter in a table.
const LETTER_WIDTH: usize = 120;
/// Room for a picture under its title.
const PICTURE_HEIGHT_MAX: u64 = 12_500;
/// Units of pictures in a twentieth of a point.
const UNITS: u64 = 635;
/// A row that is repeated on each page, and one with room to write in.
const HEAD_ROW: &str = "<w:tblHeader/>";
const FORM_ROW: &str = r#"<w:trHeight w:val="520" w:hRule="atLeast"/>"#;
/// The deepest level that Word has for lists.
const DEPTH_MAX: usize = 8;

/// Width and height that a logo has at most, in units of pictures: 60 and 25 millimetres.
const LOGO_MAX: (u64, u64) = (60 * 36_000, 25 * 36_000);

/// A picture that the document refers to.
pub(super) struct Media {
    pub kind: PictureKind,
    pub bytes: Vec<u8>,
}

/// The part, and the pictures that it refers to as `picture1`, `picture2` …
pub(super) fn document(document: &Document) -> (String, Vec<Media>) {
    let mut body = Body { xml: include_str!("parts/document-head.xml").trim_end().to_owned(), pictures: Vec::new() };
    document.above.iter().for_each(|block| body.block(block));
    body.paragraph("Title", &document.title);
    body.filled("Subtitle", &document.subtitle);
    let mut rows = Vec::new();
    for (index, block) in document.blocks.iter().enumerate() {
        match block {
            // Fields that follow each other stand in one table.
            Block::Field(field) => {
                rows.extend(field.rows());
                if !matches!(document.blocks.get(index + 1), Some(Block::Field(_))) {
                    body.fields(&std::mem::take(&mut rows));
                }
            }
            Block::Paragraph(text) if document.leads(index) => body.leading(text),
            _ => body.block(block),
        }
    }
    body.xml.push_str(include_str!("parts/document-foot.xml").trim());
    (body.xml, body.pictures)
}

struct Body {
    xml: String,
    pictures: Vec<Media>,
}

impl Body {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(level, text) => self.paragraph(&format!("Heading{}", level.number() - 1), text),
            Block::Paragraph(text) => self.filled("Normal", text),
            Block::Outcome { tone, label, meaning } => {
                self.outcome_label(*tone, label);
                self.filled(outcome_style(*tone), meaning);
            }
            Block::List(items) => items.iter().for_each(|item| self.item(item, 0)),
            Block::Boxes(items) => items.iter().for_each(|item| self.boxed(item)),
            Block::Ruled { name, lines } => self.ruled(name, *lines),
            Block::Field(field) => self.fields(&field.rows()),
            Block::Grid(grid) => self.fields(&grid.rows()),
            Block::Facts(facts) if facts.is_empty() => {}
            Block::Facts(facts) => self.facts(facts),
            Block::Quote { text, source } => {
                self.filled("QuoteSource", source);
                self.paragraph("Quote", text);
            }
            Block::Table(table) => self.table(table),
            Block::Coded { of, .. } => self.block(of),
            Block::Figure(figure) => self.figure(figure),
            Block::Reasons(branches) => self.reasons(branches, 0),
            Block::Letterhead { logo, name, lines } => {
                if let Some(logo) = logo {
                    let size = logo.fitted(LOGO_MAX.0, LOGO_MAX.1);
                    let media = Media { kind: logo.kind, bytes: logo.bytes.to_vec() };
                    self.picture("Letterhead", media, size, name, "");
                }
                self.paragraph("LetterheadName", name);
                lines.iter().for_each(|line| self.filled("Letterhead", line));
                self.gap();
            }
            Block::SignatureBlock { name, position } => {
                self.paragraph("SignatureName", name);
                self.filled("SignaturePosition", position);
                // Two signatures without one between them would share one line.
                self.gap();
            }
        }
    }

    fn paragraph(&mut self, style: &str, text: &str) {
        self.paragraph_with(style, "", text);
    }

    /// A paragraph that stays on the page of the next one.
    fn leading(&mut self, text: &str) {
        if !text.is_empty() {
            self.paragraph_with("Normal", "<w:keepNext/>", text);
        }
    }

    fn paragraph_with(&mut self, style: &str, properties: &str, text: &str) {
        self.xml.push_str(&format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>"#));
        self.run(text);
        self.xml.push_str("</w:p>");
    }

    fn filled(&mut self, style: &str, text: &str) {
        if !text.is_empty() {
            self.paragraph(style, text);
        }
    }

    /// A text with its line feeds.
    fn run(&mut self, text: &str) {
        self.xml.push_str("<w:r>");
        for (index, line) in settle(text).split('\n').enumerate() {
            if index > 0 {
                self.xml.push_str("<w:br/>");
            }
            self.xml.push_str(&format!(r#"<w:t xml:space="preserve">{}</w:t>"#, escape(line)));
        }
        self.xml.push_str("</w:r>");
    }

    fn outcome_label(&mut self, tone: Tone, label: &str) {
        let style = outcome_style(tone);
        let keep = r#"<w:keepNext/></w:pPr><w:r><w:rPr><w:rStyle w:val="OutcomeLabel"/></w:rPr>"#;
        let text = escape(&settle(label).replace('\n', " "));
        let head = format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}"#);
        self.xml.push_str(&format!(r#"{head}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>"#));
    }

    fn item(&mut self, text: &str, depth: usize) {
        let level = depth.min(DEPTH_MAX);
        let number = format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>"#);
        self.xml.push_str(&format!(r#"<w:p><w:pPr><w:pStyle w:val="ListBullet"/>{number}</w:pPr>"#));
        self.run(text);
        self.xml.push_str("</w:p>");
    }

    /// A text behind an empty box, whose own lines stay together.
    fn boxed(&mut self, text: &str) {
        self.xml.push_str(r#"<w:p><w:pPr><w:pStyle w:val="Box"/></w:pPr><w:r><w:t>☐</w:t><w:tab/></w:r>"#);
        self.run(text);
        self.xml.push_str("</w:p>");
    }

    /// A name with a line to the margin behind it, or lines beneath it.
    fn ruled(&mut self, name: &str, lines: u8) {
        const LINE: &str = "<w:r><w:tab/></w:r>";
        if lines == 1 {
            self.xml.push_str(r#"<w:p><w:pPr><w:pStyle w:val="Ruled"/></w:pPr>"#);
            self.run(name);
            self.xml.push_str(&format!("{LINE}</w:p>"));
            return;
        }
        if !name.is_empty() {
            self.paragraph_with("Ruled", "<w:keepNext/>", name);
        }
        for line in 1..=lines {
            let keep = if line < lines { "<w:keepNext/>" } else { "" };
            self.xml.push_str(&format!(r#"<w:p><w:pPr><w:pStyle w:val="Ruled"/>{keep}</w:pPr>{LINE}</w:p>"#));
        }
    }

    fn reasons(&mut self, branches: &[Branch], depth: usize) {
        for branch in branches {
            self.item(&branch.text, depth);
            self.reasons(&branch.beneath, depth + 1);
        }
    }

    fn facts(&mut self, facts: &[(String, String)]) {
        let name_width = TEXT_WIDTH * 3 / 10;
        let columns = [name_width, TEXT_WIDTH - name_width];
        self.begin_table("ReportFacts", "", &columns);
        for (name, value) in facts {
            self.row(&[name.as_str(), value.as_str()], &columns, false);
        }
        self.end_table();
    }

    fn table(&mut self, table: &Table) {
        self.filled("Caption", &table.caption);
        let columns = match table.is_form() {
            true => table.form_shares().into_iter().map(|share| TEXT_WIDTH * share / 100).collect(),
            false => widths(&table.head, &table.rows, TEXT_WIDTH, LETTER_WIDTH),
        };
        self.begin_table(if table.is_form() { "ReportForm" } else { "ReportTable" }, &table.caption, &columns);
        self.row(&table.head, &columns, true);
        let height = if table.is_form() { FORM_ROW } else { "" };
        table.rows.iter().for_each(|row| self.row_with(row, &columns, height));
        self.end_table();
    }

    /// Rows to be filled in, each with its code in small signs before it.
    fn fields(&mut self, rows: &[FieldRow]) {
        let columns = field_columns(rows.iter().map(|row| row.cells.len()).max().unwrap_or_default());
        self.begin_table("ReportForm", "", &columns);
        for (number, row) in rows.iter().enumerate() {
            let properties = if row.is_head && number == 0 { HEAD_ROW } else { FORM_ROW };
            self.xml.push_str(&format!("<w:tr><w:trPr><w:cantSplit/>{properties}</w:trPr>"));
            for (index, (cell, width)) in row.cells.iter().zip(&columns).enumerate() {
                self.xml.push_str(&format!(r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>"#));
                let style = match index {
                    0 => "FieldCode",
                    _ if row.is_head => "TableHead",
                    _ => "TableText",
                };
                self.paragraph(style, cell);
                self.xml.push_str("</w:tc>");
            }
            self.xml.push_str("</w:tr>");
        }
        self.end_table();
    }

    fn figure(&mut self, figure: &Figure) {
        self.paragraph("FigureTitle", &figure.title);
        self.filled("Normal", &figure.description);
        for drawing in svg_sheets(figure, "figure") {
            let size = size(&drawing);
            let media = Media { kind: PictureKind::Svg, bytes: drawing.into_bytes() };
            self.picture("Figure", media, size, &figure.title, &figure.description);
        }
        self.table(&figure.table);
    }

    /// A picture in a paragraph of its own. A Word that knows no SVG shows nothing in its place.
    fn picture(&mut self, style: &str, media: Media, (width, height): (u64, u64), title: &str, told: &str) {
        let number = self.pictures.len() + 1;
        let blip = match media.kind {
            PictureKind::Svg => include_str!("parts/svg-blip.xml"),
            PictureKind::Png => r#"<a:blip r:embed="picture{number}"/>"#,
        };
        self.pictures.push(media);
        let (title, told) = (escape(&settle(title)), escape(&settle(told)));
        // The attributes in which texts stand come last: none of them can bring in a hole.
        let xml = include_str!("parts/picture.xml")
            .trim()
            .replace("{style}", style)
            .replace("{blip}", blip.trim())
            .replace("{number}", &number.to_string())
            .replace("{width}", &width.to_string())
            .replace("{height}", &height.to_string());
        let (before, after) = xml.split_once("{told}").expect("the part has this hole once");
        self.xml.push_str(&format!(r#"{before}title="{title}" descr="{told}"{after}"#));
    }

    fn begin_table(&mut self, style: &str, caption: &str, columns: &[usize]) {
        // The first row and the first column name what stands in the others.
        let head = if style == "ReportFacts" { 0 } else { 1 };
        let look = format!(r#"w:firstRow="{head}" w:lastRow="0" w:firstColumn="1" w:lastColumn="0""#);
        let caption = escape(&settle(caption));
        let caption = if caption.is_empty() { String::new() } else { format!(r#"<w:tblCaption w:val="{caption}"/>"#) };
        let grid: String = columns.iter().map(|width| format!(r#"<w:gridCol w:w="{width}"/>"#)).collect();
        self.xml.push_str(&format!(
            r#"<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{TEXT_WIDTH}" w:type="dxa"/><w:tblLook {look} w:noHBand="1" w:noVBand="1"/>{caption}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"#
        ));
    }

    fn row(&mut self, cells: &[impl AsRef<str>], columns: &[usize], is_head: bool) {
        self.row_with(cells, columns, if is_head { HEAD_ROW } else { "" });
    }

    fn row_with(&mut self, cells: &[impl AsRef<str>], columns: &[usize], properties: &str) {
        let is_head = properties == HEAD_ROW;
        self.xml.push_str(&format!("<w:tr><w:trPr><w:cantSplit/>{properties}</w:trPr>"));
        for (cell, width) in cells.iter().zip(columns) {
            self.xml.push_str(&format!(r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>"#));
            self.paragraph(if is_head { "TableHead" } else { "TableText" }, cell.as_ref());
            self.xml.push_str("</w:tc>");
        }
        self.xml.push_str("</w:tr>");
    }

    /// Ends a table with a paragraph: two tables without one between them would become one.
    fn end_table(&mut self) {
        self.xml.push_str("</w:tbl>");
        self.gap();
    }

    fn gap(&mut self) {
        self.xml.push_str(r#"<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>"#);
    }
}

/// Columns of a field that is no grid: code, name, answer.
const FIELD_COLUMNS: usize = 3;

/// Widths of the columns of fields: a narrow one for codes, then what is asked, then cells to write in.
fn field_columns(count: usize) -> Vec<usize> {
    let shares: Vec<usize> = match count.checked_sub(FIELD_COLUMNS) {
        None | Some(0) => vec![12, 38, 50],
        // Of a grid the last column takes words, those before it marks.
        Some(choices) => {
            let mark = (40 / choices).min(11);
            let left = 100 - 10 - mark * choices;
            let marks = std::iter::repeat_n(mark, choices);
            [10, left / 2].into_iter().chain(marks).chain([left - left / 2]).collect()
        }
    };
    shares.into_iter().map(|share| TEXT_WIDTH * share / 100).collect()
}

/// The size of a drawing on the page, in units of Word: as wide as the text, or as high as the page lets it be.
fn size(drawing: &str) -> (u64, u64) {
    let own = |name: &str| {
        let after = drawing.split_once(&format!(r#" {name}=""#)).map(|(_, after)| after);
        let number = after.and_then(|after| after.split('"').next()?.parse().ok());
        number.filter(|number| *number > 0).unwrap_or(1_u64)
    };
    let (width, height) = (own("width"), own("height"));
    let (most_wide, most_high) = (TEXT_WIDTH as u64 * UNITS, PICTURE_HEIGHT_MAX * UNITS);
    let high = most_wide * height / width;
    if high <= most_high { (most_wide, high) } else { (most_high * width / height, most_high) }
}

fn outcome_style(tone: Tone) -> &'static str {
    match tone {
        Tone::Reached => "OutcomeReached",
        Tone::InPart => "OutcomeInPart",
        Tone::Open => "OutcomeOpen",
        Tone::NotReached => "OutcomeNotReached",
        Tone::None => "Outcome",
    }
}
