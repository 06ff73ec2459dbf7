//! The paper of a figure: shapes with a paint, texts that are cut to their room, and the gate through which every text
//! goes.

use std::fmt::Write as _;

use crate::{fit::fit, plain_text};

/// Height of letters, in pixels.
pub(super) const LETTERS: i32 = 12;
/// A letter's mean width in hundredths of its height, on the safe side: a wide typeface, Cyrillic letters.
const LETTER_WIDTH_PERCENT: i32 = 58;

/// The use of a shape; the drawing's own colours are for light paper.
#[derive(Debug, Clone, Copy)]
pub(super) enum Paint {
    /// Text, and marks as strong as text.
    Ink,
    /// Text beside the point.
    Quiet,
    /// The track of a bar.
    Track,
    Bar,
    /// A bar that is too short, hatched.
    Hatched,
    /// The edge of something that is not filled.
    Outline,
    /// The edge of what is missing, dashed.
    Dashed,
    /// Lines of a grid.
    Grid,
    /// The notch where a bar's levels meet: a line of paper.
    Notch,
    /// A mark laid over a bar: filled with ink, edged with paper.
    Mark,
    /// A warning.
    Warning,
    /// The ground of a cell above or below the middle of all, and of one far from it.
    Above,
    FarAbove,
    Below,
    FarBelow,
}

impl Paint {
    fn attributes(self, id: &str) -> String {
        let plain = match self {
            Paint::Ink => r##"class="ink" fill="#1d2125""##,
            Paint::Quiet => r##"class="quiet" fill="#59636e""##,
            Paint::Track => r##"class="track" fill="#e9edf0""##,
            Paint::Bar => r##"class="bar" fill="#1f6f78""##,
            Paint::Hatched => {
                return format!(r##"class="hatched" fill="url(#{id}-hatch)" stroke="#1f6f78" stroke-width="1""##);
            }
            Paint::Outline => r##"class="outline" fill="none" stroke="#59636e" stroke-width="1.5""##,
            Paint::Dashed => {
                r##"class="outline" fill="none" stroke="#59636e" stroke-width="1" stroke-dasharray="3 3""##
            }
            Paint::Grid => r##"class="grid" fill="none" stroke="#d5dbe1" stroke-width="1""##,
            Paint::Notch => r##"class="notch" fill="none" stroke="#ffffff" stroke-width="1.5""##,
            Paint::Mark => r##"class="mark" fill="#1d2125" stroke="#ffffff" stroke-width="1""##,
            Paint::Above => r##"class="above" fill="#dcebf5""##,
            Paint::FarAbove => r##"class="far-above" fill="#b3d4ea""##,
            Paint::Below => r##"class="below" fill="#fbe8d3""##,
            Paint::FarBelow => r##"class="far-below" fill="#f3c99b""##,
            Paint::Warning => r##"class="warning" fill="none" stroke="#9a3412" stroke-width="1.8""##,
        };
        plain.to_owned()
    }
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Side {
    Left,
    Middle,
    Right,
}

pub(super) struct Paper {
    id: String,
    width: i32,
    height: i32,
    shapes: String,
}

impl Paper {
    pub(super) fn new(id: &str, width: i32) -> Self {
        Paper { id: escape(id), width, height: 0, shapes: String::new() }
    }

    /// The paper reaches at least down to here.
    pub(super) fn reach(&mut self, y: i32) {
        self.height = self.height.max(y);
    }

    fn write(&mut self, shape: std::fmt::Arguments) {
        self.shapes.write_fmt(shape).expect("writing into a string cannot fail");
        self.shapes.push('\n');
    }

    pub(super) fn bar(&mut self, x: i32, y: i32, width: i32, height: i32, paint: Paint) {
        let paint = paint.attributes(&self.id);
        self.write(format_args!(r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="2" {paint}/>"#));
    }

    pub(super) fn circle(&mut self, x: i32, y: i32, radius: i32, paint: Paint) {
        let paint = paint.attributes(&self.id);
        self.write(format_args!(r#"<circle cx="{x}" cy="{y}" r="{radius}" {paint}/>"#));
    }

    /// A path whose places count from `x` and `y`.
    pub(super) fn path(&mut self, x: i32, y: i32, path: &str, paint: Paint) {
        let paint = paint.attributes(&self.id);
        self.write(format_args!(r#"<path transform="translate({x} {y})" d="{path}" {paint}/>"#));
    }

    /// Text whose foot stands at `y`, cut to so many pixels.
    pub(super) fn text(&mut self, x: i32, y: i32, room: i32, side: Side, paint: Paint, text: &str) {
        let anchor = match side {
            Side::Left => "",
            Side::Middle => r#" text-anchor="middle""#,
            Side::Right => r#" text-anchor="end""#,
        };
        let paint = paint.attributes(&self.id);
        let text = escape(&cut(text, room));
        self.write(format_args!(r#"<text x="{x}" y="{y}"{anchor} {paint}>{text}</text>"#));
    }

    /// An id in heavy letters and what it names, beside each other.
    pub(super) fn named(&mut self, x: i32, y: i32, room: i32, id: &str, title: &str) {
        let paint = Paint::Ink.attributes(&self.id);
        let id = one_line(id);
        let title = cut(title, room - width_of(&id) - LETTERS);
        let (id, title) = (escape(&cut(&id, room)), escape(&title));
        self.write(format_args!(
            r#"<text x="{x}" y="{y}" {paint}><tspan font-weight="700">{id}</tspan> {title}</text>"#
        ));
    }

    /// Text that runs upwards from its foot, cut to so many pixels.
    pub(super) fn upwards(&mut self, x: i32, y: i32, room: i32, text: &str) {
        let paint = Paint::Quiet.attributes(&self.id);
        let text = escape(&cut(text, room));
        self.write(format_args!(r#"<text transform="translate({x} {y}) rotate(-90)" {paint}>{text}</text>"#));
    }

    pub(super) fn finish(self, title: &str, description: &str) -> String {
        let Paper { id, width, height, shapes } = self;
        let (title, description) = (escape(title), escape(description));
        format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img" aria-labelledby="{id}-title" aria-describedby="{id}-description" font-family="sans-serif" font-size="{LETTERS}">
<title id="{id}-title">{title}</title>
<desc id="{id}-description">{description}</desc>
<defs><pattern id="{id}-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="track" width="5" height="5" fill="#e9edf0"/><rect class="bar" width="2" height="5" fill="#1f6f78"/></pattern></defs>
{shapes}</svg>"##
        )
    }
}

/// The greatest width of a text, in pixels.
pub(super) fn width_of(text: &str) -> i32 {
    let columns = unicode_width::UnicodeWidthStr::width(text);
    i32::try_from(columns).unwrap_or(i32::MAX / LETTERS / 100).saturating_mul(LETTERS * LETTER_WIDTH_PERCENT) / 100
}

/// The text in so many pixels, ending in `…` where it is cut.
fn cut(text: &str, room: i32) -> String {
    let columns = (room.max(0) * 100 / (LETTERS * LETTER_WIDTH_PERCENT)) as usize;
    fit(&one_line(text), columns.max(1), "…").into_owned()
}

fn one_line(text: &str) -> String {
    plain_text::text(text).replace('\n', " ")
}

/// Text of others as text of XML: none of it is markup or obeyed, and what XML cannot hold is replaced.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in plain_text::text(text).chars() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // No signs of XML (https://www.w3.org/TR/xml/#charsets).
            '\u{FFFE}' | '\u{FFFF}' => escaped.push(plain_text::STAND_IN),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_markup_and_none_breaks_xml() {
        assert_eq!(escape("<a b='c' d=\"e\">&amp;"), "&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;amp;");
        assert_eq!(escape("\0\u{1b}\u{202e}\u{ffff}"), "\u{fffd}\u{fffd}\u{fffd}\u{fffd}");
    }

    #[test]
    fn a_text_is_cut_to_its_room_and_stays_on_one_line() {
        assert_eq!(cut("Қауіпсіздік", 1_000), "Қауіпсіздік");
        assert_eq!(cut("Қауіпсіздік", 45), "Қауіп…");
        assert_eq!(cut("a\nb", 1_000), "a b");
        assert_eq!(cut("abc", 0), "…");
    }
}
