//! The tree of a text, whatever the text is: tokens become values, and what is missing between them is told.

use std::{borrow::Cow, ops::Range};

use crate::edit::Edit;

use super::{
    brackets,
    escape::{escape, letter},
    node::{Entry, Node, NodeKind, Tree},
    slip::{FoundSlip, Slip, Slips},
    token::{self, Bracket, Token, TokenKind},
};

/// Brackets within brackets beyond this depth are passed over.
const DEPTH_MAX: usize = 100;
/// Letters of a value that are told.
const TOLD_CHARS_MAX: usize = 30;

/// The tree of a text, whatever the text is.
pub fn tree(text: &str) -> Tree<'_> {
    let (mut tokens, mut slips) = token::tokens(text);
    let bare = tokens.len() >= 2 && tokens[0].kind == TokenKind::Word && tokens[1].kind == TokenKind::Colon;
    if bare {
        slips.push(with_outer_brackets(&mut tokens));
    }
    let (tokens, of_brackets) = brackets::fitting(text, tokens);
    slips.extend(of_brackets);
    let mut parser = Parser { text, tokens, at: 0, slips: Slips::default() };
    parser.slips.extend(slips);
    let root = match parser.peek() {
        Some(_) => parser.value(0),
        None => {
            let span = 0..text.len().min(1);
            let span = if text.is_char_boundary(span.end) { span } else { 0..0 };
            parser.slip(Slip::NothingWritten, span, Vec::new());
            Node { kind: NodeKind::Nothing, span: 0..text.len() }
        }
    };
    // A comma may follow in the mind of who writes, but nothing else.
    if let Some(after) = parser.peek() {
        parser.slip(Slip::AfterEnd, after.span(), Vec::new());
    }
    Tree { text, root, slips: parser.slips.into_vec() }
}

/// Puts brackets around fields that have none.
fn with_outer_brackets(tokens: &mut Vec<Token>) -> FoundSlip {
    let (first, last) = (tokens[0].from, tokens.last().map_or(0, |last| last.to));
    let round = |kind, at| Token { kind, from: at, to: at };
    let open = |tokens: &[Token]| {
        let count = |kind| tokens.iter().filter(|token| token.kind == kind).count();
        count(TokenKind::Opening(Bracket::Round)) == count(TokenKind::Closing(Bracket::Round))
    };
    let mut repair = vec![Edit { span: first as usize..first as usize, with: "(\n".to_owned() }];
    if open(tokens) {
        tokens.push(round(TokenKind::Closing(Bracket::Round), last));
        repair.push(Edit { span: last as usize..last as usize, with: "\n)\n".to_owned() });
    }
    tokens.insert(0, round(TokenKind::Opening(Bracket::Round), first));
    FoundSlip { slip: Slip::OuterBracketsMissing, span: first as usize..tokens[1].to as usize, repair }
}

struct Parser<'t> {
    text: &'t str,
    tokens: Vec<Token>,
    at: usize,
    slips: Slips,
}

impl<'t> Parser<'t> {
    fn peek(&self) -> Option<Token> {
        self.tokens.get(self.at).copied()
    }

    fn kind(&self) -> Option<TokenKind> {
        self.peek().map(|token| token.kind)
    }

    fn slip(&mut self, slip: Slip, span: Range<usize>, repair: Vec<Edit>) {
        self.slips.note(slip, span, repair);
    }

    fn written(&self, token: Token) -> &'t str {
        &self.text[token.span()]
    }

    fn same_line(&self, from: usize, to: usize) -> bool {
        !self.text[from.min(to)..to].contains('\n')
    }

    /// A value; the next token is none that closes or divides.
    fn value(&mut self, depth: usize) -> Node<'t> {
        let Some(token) = self.peek() else {
            return Node { kind: NodeKind::Nothing, span: self.text.len()..self.text.len() };
        };
        self.at += 1;
        let kind = match token.kind {
            TokenKind::Text { from, to, escaped } => NodeKind::Text(self.text_of(from as usize..to as usize, escaped)),
            TokenKind::Letter => NodeKind::Letter(letter(self.written(token))),
            TokenKind::Number => NodeKind::Number(Cow::Borrowed(self.written(token))),
            TokenKind::Word if matches!(self.kind(), Some(TokenKind::Opening(_))) && self.begins_group(token) => {
                let name = Some(self.written(token));
                let (bracket, entries, end) = self.group(depth);
                return Node { kind: NodeKind::Group { name, bracket, entries }, span: token.from as usize..end };
            }
            TokenKind::Word => NodeKind::Word(self.written(token)),
            TokenKind::Opening(_) => {
                self.at -= 1;
                let (bracket, entries, end) = self.group(depth);
                return Node { kind: NodeKind::Group { name: None, bracket, entries }, span: token.from as usize..end };
            }
            // Closing brackets fit, so none stands where a value is sought but at the end of the list before it.
            TokenKind::Closing(_) | TokenKind::Comma | TokenKind::Colon => {
                self.at -= 1;
                NodeKind::Nothing
            }
        };
        Node { kind, span: token.span() }
    }

    /// Returns whether the bracket that follows belongs to the name before it: `AllMet(`, and `RawUnit {` and
    /// `CountMet[at_least: …` as well.
    fn begins_group(&self, name: Token) -> bool {
        let Some(next) = self.peek() else { return false };
        let is_kind = |ahead: usize, kind| self.tokens.get(self.at + ahead).is_some_and(|token| token.kind == kind);
        let choice = self.written(name).starts_with(char::is_uppercase);
        let holds_field = || is_kind(1, TokenKind::Word) && is_kind(2, TokenKind::Colon);
        match next.kind {
            TokenKind::Opening(Bracket::Round) => true,
            TokenKind::Opening(Bracket::Curly) => choice,
            TokenKind::Opening(Bracket::Square) => choice && next.from == name.to && holds_field(),
            _ => false,
        }
    }

    fn text_of(&mut self, content: Range<usize>, escaped: bool) -> Cow<'t, str> {
        let written = &self.text[content.clone()];
        if !escaped || !written.contains('\\') {
            return Cow::Borrowed(written);
        }
        let mut text = String::with_capacity(written.len());
        let mut rest = written;
        while let Some(at) = rest.find('\\') {
            text.push_str(&rest[..at]);
            let place = content.end - rest.len() + at;
            rest = &rest[at + 1..];
            // A backslash at the end of a line joins it to the next one.
            if rest.starts_with('\n') || rest.starts_with("\r\n") {
                rest = rest.trim_start_matches([' ', '\t', '\n', '\r']);
                continue;
            }
            match escape(rest) {
                Some((c, length)) => {
                    text.push(c);
                    rest = &rest[length..];
                }
                None => {
                    let found: String = format!("\\{}", rest.chars().next().unwrap_or(' '));
                    // A text that ended early has its last backslash alone.
                    let repair = vec![Edit { span: place..place, with: "\\".to_owned() }];
                    self.slip(Slip::Escape { found }, place..place + 1, repair);
                    text.push('\\');
                }
            }
        }
        text.push_str(rest);
        Cow::Owned(text)
    }

    /// What stands between brackets; the next token opens them.
    fn group(&mut self, depth: usize) -> (Bracket, Vec<Entry<'t>>, usize) {
        let opening = self.tokens[self.at];
        let TokenKind::Opening(bracket) = opening.kind else { return (Bracket::Round, Vec::new(), self.at) };
        self.at += 1;
        let mut entries = Vec::new();
        if depth >= DEPTH_MAX {
            self.slip(Slip::TooDeep { most: DEPTH_MAX }, opening.span(), Vec::new());
            self.pass_over();
        }
        let mut comma_may_stand = false;
        loop {
            match self.peek() {
                None => return (bracket, entries, self.text.len()),
                Some(Token { kind: TokenKind::Closing(_), to, .. }) => {
                    self.at += 1;
                    return (bracket, entries, to as usize);
                }
                Some(token) if token.kind == TokenKind::Comma => {
                    if !comma_may_stand && token.to > token.from {
                        let repair = vec![Edit { span: token.span(), with: String::new() }];
                        self.slip(Slip::CommaTooMuch, token.span(), repair);
                    }
                    comma_may_stand = false;
                    self.at += 1;
                }
                Some(token) if token.kind == TokenKind::Colon => {
                    self.slip(Slip::Stray { found: ":".to_owned() }, token.span(), Vec::new());
                    self.at += 1;
                }
                Some(_) => {
                    let entry = self.entry(bracket, depth);
                    entries.push(entry);
                    comma_may_stand = true;
                    self.check_comma(&entries);
                }
            }
        }
    }

    /// Goes to the bracket that closes the one before.
    fn pass_over(&mut self) {
        let mut depth = 0_usize;
        while let Some(kind) = self.kind() {
            match kind {
                TokenKind::Opening(_) => depth += 1,
                TokenKind::Closing(_) if depth == 0 => return,
                TokenKind::Closing(_) => depth -= 1,
                _ => {}
            }
            self.at += 1;
        }
    }

    fn entry(&mut self, bracket: Bracket, depth: usize) -> Entry<'t> {
        let field = if bracket == Bracket::Round { self.field_before_bracket() } else { None };
        let first = field.unwrap_or_else(|| self.value(depth + 1));
        let colon = self.kind() == Some(TokenKind::Colon);
        if !colon && !self.lacks_colon(bracket, &first) {
            let value = self.loose(first);
            return Entry { key: None, value };
        }
        if colon {
            self.at += 1;
        } else {
            let end = first.span.end;
            let repair = vec![Edit { span: end..end, with: ":".to_owned() }];
            self.slip(Slip::ColonMissing { field: told(first.name()) }, first.span.clone(), repair);
        }
        let value = match self.kind() {
            None | Some(TokenKind::Comma | TokenKind::Closing(_)) => {
                self.slip(Slip::ValueMissing { field: told(first.name()) }, first.span.clone(), Vec::new());
                Node { kind: NodeKind::Nothing, span: first.span.clone() }
            }
            Some(TokenKind::Colon) => {
                let token = self.tokens[self.at];
                self.slip(Slip::Stray { found: ":".to_owned() }, token.span(), Vec::new());
                self.at += 1;
                self.value(depth + 1)
            }
            Some(_) => {
                let value = self.value(depth + 1);
                let value = self.loose(value);
                self.decimal(value)
            }
        };
        Entry { key: Some(first), value }
    }

    /// The field of `levels (`. Fields begin with a small letter, and the names of choices with a large one.
    fn field_before_bracket(&mut self) -> Option<Node<'t>> {
        let name = self.peek().filter(|name| name.kind == TokenKind::Word)?;
        let opens = self.tokens.get(self.at + 1)?.kind == TokenKind::Opening(Bracket::Round);
        if !opens || !self.written(name).starts_with(char::is_lowercase) {
            return None;
        }
        self.at += 1;
        Some(Node { kind: NodeKind::Word(self.written(name)), span: name.span() })
    }

    /// Returns whether a value is the name of the one that follows, and only the colon between is missing.
    fn lacks_colon(&self, bracket: Bracket, first: &Node) -> bool {
        let Some(next) = self.peek().filter(|next| self.same_line(first.span.end, next.from as usize)) else {
            return false;
        };
        let after = self.tokens.get(self.at + 1).map(|token| token.kind);
        let ends = matches!(after, None | Some(TokenKind::Comma | TokenKind::Closing(_)));
        match (&first.kind, bracket) {
            (NodeKind::Word(_), Bracket::Round) => match next.kind {
                TokenKind::Text { .. } | TokenKind::Number => ends,
                TokenKind::Word => ends || matches!(after, Some(TokenKind::Opening(_))),
                TokenKind::Opening(_) => true,
                _ => false,
            },
            (NodeKind::Text(_) | NodeKind::Word(_), Bracket::Curly) => match next.kind {
                TokenKind::Text { .. } => ends,
                TokenKind::Opening(_) => true,
                _ => false,
            },
            _ => false,
        }
    }

    /// Words without quotes around them are one value, to the end of the line.
    fn loose(&mut self, value: Node<'t>) -> Node<'t> {
        if !matches!(value.kind, NodeKind::Word(_) | NodeKind::Number(_)) {
            return value;
        }
        let begins =
            |kind| matches!(kind, TokenKind::Word | TokenKind::Number | TokenKind::Text { .. } | TokenKind::Letter);
        let Some(next) = self.peek().filter(|next| begins(next.kind)) else { return value };
        let names = self.tokens.get(self.at + 1).is_some_and(|after| after.kind == TokenKind::Colon);
        if names || !self.same_line(value.span.end, next.from as usize) {
            return value;
        }
        let (mut end, mut depth) = (value.span.end, 0_usize);
        while let Some(token) = self.peek() {
            let closes = matches!(token.kind, TokenKind::Comma | TokenKind::Closing(_) | TokenKind::Colon);
            if closes && depth == 0 || !self.same_line(end, token.from as usize) {
                break;
            }
            match token.kind {
                TokenKind::Opening(_) => depth += 1,
                TokenKind::Closing(_) => depth -= 1,
                _ => {}
            }
            end = token.to as usize;
            self.at += 1;
        }
        let span = value.span.start..end;
        Node { kind: NodeKind::Loose(&self.text[span.clone()]), span }
    }

    /// `2,5` after a name is one number.
    fn decimal(&mut self, value: Node<'t>) -> Node<'t> {
        let NodeKind::Number(whole) = &value.kind else { return value };
        let (Some(comma), Some(part)) = (self.peek(), self.tokens.get(self.at + 1).copied()) else { return value };
        let adjoin = comma.from as usize == value.span.end && part.from == comma.to;
        let digits = part.kind == TokenKind::Number && self.written(part).bytes().all(|byte| byte.is_ascii_digit());
        let names = self.tokens.get(self.at + 2).is_some_and(|after| after.kind == TokenKind::Colon);
        if comma.kind != TokenKind::Comma || !adjoin || !digits || names {
            return value;
        }
        let number = format!("{whole}.{}", self.written(part));
        let repair = vec![Edit { span: comma.span(), with: ".".to_owned() }];
        let span = value.span.start..part.to as usize;
        self.slip(Slip::DecimalComma { number: number.clone() }, span.clone(), repair);
        self.at += 2;
        Node { kind: NodeKind::Number(Cow::Owned(number)), span }
    }

    /// After an entry comes a comma or the end of the list.
    fn check_comma(&mut self, entries: &[Entry]) {
        let Some(last) = entries.last() else { return };
        if matches!(self.kind(), None | Some(TokenKind::Comma | TokenKind::Closing(_) | TokenKind::Colon)) {
            return;
        }
        let end = last.value.span.end;
        if let NodeKind::Text(text) = &last.value.kind
            && text.ends_with(',')
            && self.text[..end].ends_with(",\"")
        {
            let repair = vec![Edit { span: end - 2..end, with: "\",".to_owned() }];
            return self.slip(Slip::CommaInside, end - 2..end, repair);
        }
        let after = match &last.value.kind {
            NodeKind::Group { bracket, .. } => bracket.closing().to_string(),
            _ => told(self.text[last.value.span.clone()].trim()),
        };
        let repair = vec![Edit { span: end..end, with: ",".to_owned() }];
        let begin = self.text[..end].char_indices().next_back().map_or(end, |(at, _)| at);
        self.slip(Slip::CommaMissing { after }, begin..end, repair);
    }
}

/// A text as it is told in a message: its beginning.
pub(super) fn told(text: &str) -> String {
    let mut chars = text.chars();
    let mut told: String = chars.by_ref().take(TOLD_CHARS_MAX).collect();
    if chars.next().is_some() {
        told.push('…');
    }
    told
}
