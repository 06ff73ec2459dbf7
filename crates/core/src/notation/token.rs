//! Tokens: what a text is made of, between its blanks and comments.

use std::ops::Range;

use crate::edit::Edit;

use super::{
    loose,
    slip::{FoundSlip, Slip, Slips},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bracket {
    Round,
    Square,
    Curly,
}

impl Bracket {
    pub(super) fn opening(self) -> char {
        match self {
            Bracket::Round => '(',
            Bracket::Square => '[',
            Bracket::Curly => '{',
        }
    }

    pub(super) fn closing(self) -> char {
        match self {
            Bracket::Round => ')',
            Bracket::Square => ']',
            Bracket::Curly => '}',
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TokenKind {
    Opening(Bracket),
    Closing(Bracket),
    Comma,
    Colon,
    /// A text; its letters stand between these bytes.
    Text {
        from: u32,
        to: u32,
        escaped: bool,
    },
    Letter,
    Number,
    Word,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    pub kind: TokenKind,
    pub from: u32,
    pub to: u32,
}

impl Token {
    pub(super) fn span(self) -> Range<usize> {
        self.from as usize..self.to as usize
    }
}

/// The tokens of a text, with the slips found among its signs.
pub(super) fn tokens(text: &str) -> (Vec<Token>, Vec<FoundSlip>) {
    let mut scanner = Scanner {
        text,
        at: 0,
        tokens: Vec::with_capacity(text.len() / 16),
        slips: Slips::default(),
        comment_open: false,
        raw_open: None,
    };
    while let Some(sign) = scanner.sign() {
        scanner.token(sign);
    }
    (scanner.tokens, scanner.slips.into_vec())
}

struct Scanner<'t> {
    text: &'t str,
    at: usize,
    tokens: Vec<Token>,
    slips: Slips,
    /// A comment over several lines was not closed; none after it is.
    comment_open: bool,
    /// Marks of a raw text that was not closed; none after it with as many is.
    raw_open: Option<usize>,
}

/// A mark beside which dots, signs and digits belong to a number.
fn in_number(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'+' | b'-')
}

/// White space as the notation knows it, the pattern white space of Unicode.
fn is_blank(c: char) -> bool {
    matches!(c, '\t'..='\r' | ' ' | '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}')
}

impl Scanner<'_> {
    fn sign(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn push(&mut self, kind: TokenKind, length: usize) {
        let (from, to) = (self.at as u32, (self.at + length) as u32);
        self.tokens.push(Token { kind, from, to });
        self.at += length;
    }

    fn slip(&mut self, slip: Slip, span: Range<usize>, repair: Vec<Edit>) {
        self.slips.note(slip, span, repair);
    }

    fn token(&mut self, sign: char) {
        match sign {
            '(' => self.push(TokenKind::Opening(Bracket::Round), 1),
            '[' => self.push(TokenKind::Opening(Bracket::Square), 1),
            '{' => self.push(TokenKind::Opening(Bracket::Curly), 1),
            ')' => self.push(TokenKind::Closing(Bracket::Round), 1),
            ']' => self.push(TokenKind::Closing(Bracket::Square), 1),
            '}' => self.push(TokenKind::Closing(Bracket::Curly), 1),
            ',' => self.push(TokenKind::Comma, 1),
            ':' => self.push(TokenKind::Colon, 1),
            '"' => self.text_token(),
            '\'' if self.is_within_words() => self.push(TokenKind::Word, 1),
            '\'' => self.letter(),
            '/' => self.comment(),
            '#' if self.rest().starts_with("#![") => self.attribute(),
            '#' => self.other_comment("#"),
            '<' if self.rest().starts_with("<!--") => self.other_comment("<!--"),
            '<' | '>' | '=' if self.is_merge_mark(sign) => self.merge_mark(sign),
            '0'..='9' => self.number(),
            '+' | '-' | '.' if self.rest()[1..].starts_with(|c: char| c.is_ascii_digit() || c == '.') => self.number(),
            '-' if self.rest().starts_with("--") => self.other_comment("--"),
            c if is_blank(c) => self.at += c.len_utf8(),
            c if c.is_alphabetic() || c == '_' => self.word(),
            '+' | '-' => self.word(),
            c if loose::is_quote(c) => self.loose_text(),
            c => self.odd_sign(c),
        }
    }

    /// Signs that look or serve like those of the notation.
    fn odd_sign(&mut self, c: char) {
        let span = self.at..self.at + c.len_utf8();
        let (wanted, kind) = match c {
            ';' | '，' | '；' => (",", Some(TokenKind::Comma)),
            '=' | '：' => (":", Some(TokenKind::Colon)),
            '（' => ("(", Some(TokenKind::Opening(Bracket::Round))),
            '）' => (")", Some(TokenKind::Closing(Bracket::Round))),
            '−' | '–' if self.rest()[c.len_utf8()..].starts_with(|next: char| next.is_ascii_digit()) => ("-", None),
            c if loose::is_space(c) => (" ", None),
            // A text without quotes has its punctuation.
            '?' | '!' | '…' | '%' | '&' | '*' | '@' | '$' | '~' if self.is_after_words() => {
                return self.push(TokenKind::Word, c.len_utf8());
            }
            c => {
                self.slip(Slip::Stray { found: c.to_string() }, span.clone(), Vec::new());
                self.at = span.end;
                return;
            }
        };
        // `=>` and `==` are one slip.
        let length = if c == '=' && self.rest()[1..].starts_with(['>', '=']) { 2 } else { c.len_utf8() };
        let span = self.at..self.at + length;
        let repair = vec![Edit { span: span.clone(), with: wanted.to_owned() }];
        let found = if wanted == " " { format!("U+{:04X}", u32::from(c)) } else { self.text[span.clone()].to_owned() };
        self.slip(Slip::OtherSign { found, wanted }, span.clone(), repair);
        match kind {
            Some(kind) => self.push(kind, length),
            None => self.at = span.end,
        }
    }

    /// Returns whether a word or number stands before, with nothing but blanks between.
    fn is_after_words(&self) -> bool {
        let before =
            |last: &Token| matches!(last.kind, TokenKind::Word | TokenKind::Number).then_some(last.to as usize);
        let end = self.tokens.last().and_then(before);
        end.is_some_and(|end| self.text[end..self.at].chars().all(|c| c == ' ' || c == '\t'))
    }

    /// Returns whether letters stand right before and right after the sign.
    fn is_within_words(&self) -> bool {
        let after = self.rest()[1..].starts_with(char::is_alphabetic);
        after && self.tokens.last().is_some_and(|last| last.kind == TokenKind::Word && last.to as usize == self.at)
    }

    fn word(&mut self) {
        let rest = self.rest();
        // A raw text: r"…", r#"…"#; as bytes: b"…", br#"…"#.
        for mark in ["br", "r", "b"] {
            let Some(after) = rest.strip_prefix(mark) else { continue };
            let hashes = after.len() - after.trim_start_matches('#').len();
            if after[hashes..].starts_with('"') && (mark != "b" || hashes == 0) {
                if mark != "r" {
                    self.slip(Slip::Stray { found: "b".to_owned() }, self.at..self.at + 1, Vec::new());
                }
                match mark {
                    "b" => {
                        self.at += 1;
                        self.text_token();
                    }
                    _ => self.raw_text(mark.len(), hashes),
                }
                return;
            }
        }
        if self.opening_quote_missing() {
            return;
        }
        let rest = self.rest();
        let raw_name = usize::from(rest.starts_with("r#")) * 2;
        let part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '+' | '-');
        let length = rest[raw_name..].find(|c| !part(c)).map_or(rest.len(), |length| raw_name + length);
        self.push(TokenKind::Word, length.max(1));
    }

    /// `First aid",` where a value stands.
    fn opening_quote_missing(&mut self) -> bool {
        let value = |kind| matches!(kind, TokenKind::Colon | TokenKind::Comma | TokenKind::Opening(_));
        if !self.tokens.last().is_some_and(|last| value(last.kind)) {
            return false;
        }
        let Some((content, end)) = loose::without_opening(self.rest()) else { return false };
        let repair = vec![Edit { span: self.at..self.at, with: "\"".to_owned() }];
        self.slip(Slip::OpeningQuoteMissing, self.at..self.at + end, repair);
        let kind = TokenKind::Text { from: self.at as u32, to: (self.at + content) as u32, escaped: true };
        self.push(kind, end);
        true
    }

    fn number(&mut self) {
        if self.opening_quote_missing() {
            return;
        }
        let bytes = self.rest().as_bytes();
        let length = bytes.iter().position(|byte| !in_number(*byte)).unwrap_or(bytes.len());
        // Percentages and fractions are numbers to people.
        let length = match bytes.get(length) {
            Some(b'%') => length + 1,
            Some(b'/') if bytes.get(length + 1).is_some_and(u8::is_ascii_digit) => {
                let more = bytes[length + 1..].iter().position(|byte| !in_number(*byte));
                more.map_or(bytes.len(), |more| length + 1 + more)
            }
            _ => length,
        };
        self.push(TokenKind::Number, length);
    }

    /// A sign between single quotes; a text that is written so is a slip.
    fn letter(&mut self) {
        let rest = self.rest();
        let mut chars = rest.char_indices().skip(1);
        let end = match chars.next() {
            Some((_, '\\')) => chars.skip(1).take(10).find(|(_, c)| *c == '\'').map(|(at, _)| at + 1),
            Some((_, c)) if c != '\'' => chars.next().filter(|(_, c)| *c == '\'').map(|(at, _)| at + 1),
            _ => None,
        };
        match end {
            Some(end) => self.push(TokenKind::Letter, end),
            None => self.loose_text(),
        }
    }

    /// Comments: `// …` to the end of the line, `/* … */` over several, one within another.
    fn comment(&mut self) {
        if self.rest().starts_with("//") {
            self.line();
        } else if self.rest().starts_with("/*") {
            if self.comment_open {
                return self.line();
            }
            let bytes = self.rest().as_bytes();
            let (mut depth, mut at) = (0_usize, 0);
            while at < bytes.len() {
                match bytes.get(at..at + 2) {
                    Some(b"/*") => (depth, at) = (depth + 1, at + 2),
                    Some(b"*/") => (depth, at) = (depth - 1, at + 2),
                    _ => at += 1,
                }
                if depth == 0 {
                    self.at += at;
                    return;
                }
            }
            self.comment_open = true;
            self.slip(Slip::CommentNotClosed, self.at..self.at + 2, Vec::new());
            self.line();
        } else {
            self.slip(Slip::Stray { found: "/".to_owned() }, self.at..self.at + 1, Vec::new());
            self.at += 1;
        }
    }

    /// `#![…]`, which switches on what is on anyway.
    fn attribute(&mut self) {
        let line = self.rest().find('\n').unwrap_or(self.rest().len());
        self.at += self.rest()[..line].find(']').map_or(line, |end| end + 1);
    }

    /// A comment as other languages have it.
    fn other_comment(&mut self, sign: &str) {
        let span = self.at..self.at + sign.len();
        let line = self.rest().find('\n').unwrap_or(self.rest().len());
        // `<!-- … -->` over several lines becomes a comment over as many.
        let end = self.rest().find("-->").filter(|end| sign == "<!--" && *end > line);
        let edit = |span: Range<usize>, with: &str| Edit { span, with: with.to_owned() };
        let repair = match end {
            Some(end) => vec![edit(span.clone(), "/*"), edit(self.at + end..self.at + end + 3, "*/")],
            None => vec![edit(span.clone(), "//")],
        };
        self.slip(Slip::CommentSign { found: sign.to_owned() }, span, repair);
        match end {
            Some(end) => self.at += end + 3,
            None => self.line(),
        }
    }

    /// Returns whether seven of a sign stand here at the head of a line, as a merge leaves them that was not finished.
    fn is_merge_mark(&self, sign: char) -> bool {
        let length = self.rest().len() - self.rest().trim_start_matches(sign).len();
        length == 7 && (self.at == 0 || self.text[..self.at].ends_with('\n'))
    }

    /// A merge left both sides: the first is read, the second is passed over, and the beginning of the two is told.
    fn merge_mark(&mut self, sign: char) {
        if sign == '<' {
            self.slip(Slip::MergeMark, self.at..self.at + 7, Vec::new());
        }
        if sign == '=' {
            self.at += self.rest().find("\n>>>>>>>").map_or(0, |end| end + 1);
        }
        self.line();
    }

    fn line(&mut self) {
        self.at += self.rest().find('\n').unwrap_or(self.rest().len());
    }

    fn raw_text(&mut self, mark: usize, hashes: usize) {
        let from = mark + hashes + 1;
        let end = format!("\"{}", "#".repeat(hashes));
        let closed = if self.raw_open == Some(hashes) { None } else { self.rest()[from..].find(&end) };
        let (to, whole) = match closed {
            Some(found) => (from + found, from + found + end.len()),
            None => {
                self.raw_open = Some(hashes);
                self.slip(Slip::ClosingQuoteMissing, self.at..self.at + from, Vec::new());
                let line = self.rest()[from..].find('\n').map_or(self.rest().len(), |length| from + length);
                (line, line)
            }
        };
        let kind = TokenKind::Text { from: (self.at + from) as u32, to: (self.at + to) as u32, escaped: false };
        self.push(kind, whole);
    }

    /// A text between straight quotes, or what is probably one.
    fn text_token(&mut self) {
        let found = loose::text_end(self.text, self.at);
        let start = self.at;
        if let Some(slip) = found.slip {
            self.slip(slip, start..start + 1, found.repair);
        }
        let kind = TokenKind::Text { from: start as u32 + 1, to: found.content_end as u32, escaped: found.escaped };
        self.push(kind, found.end - start);
    }

    /// A text between quotes of another kind.
    fn loose_text(&mut self) {
        let quote = self.sign().map_or(1, char::len_utf8);
        let start = self.at;
        let (content_end, end) = loose::quoted(self.text, start);
        let closing = &self.text[content_end..end];
        let mut repair = vec![Edit { span: start..start + quote, with: "\"".to_owned() }];
        let content = &self.text[start + quote..content_end];
        let inner = content.match_indices(['"', '\\']);
        repair.extend(inner.map(|(at, sign)| {
            let at = start + quote + at;
            Edit { span: at..at + 1, with: format!("\\{sign}") }
        }));
        repair.push(Edit { span: content_end..end, with: "\"".to_owned() });
        let quotes = format!("{}…{closing}", &self.text[start..start + quote]);
        self.slip(Slip::OtherQuotes { quotes }, start..end, repair);
        let kind = TokenKind::Text { from: (start + quote) as u32, to: content_end as u32, escaped: false };
        self.push(kind, end - start);
    }
}
