//! Brackets that do not fit: one is missing, is of another kind, or is too much. Where all fit nothing is judged; where
//! one does not, lines tell by how far they are set in which list or entry they belong to, as they do to people.

use crate::{edit::Edit, encoding::Lines};

use super::{
    slip::{FoundSlip, Slip, Slips},
    token::{Bracket, Token, TokenKind},
};

/// Tokens whose brackets fit, with the slips that this took.
pub(super) fn fitting(text: &str, tokens: Vec<Token>) -> (Vec<Token>, Vec<FoundSlip>) {
    if fit(&tokens) {
        return (tokens, Vec::new());
    }
    let lines = Lines::new(text);
    let set_in = |token: &Token| text[lines.start(lines.line_of(token.from as usize))..].starts_with([' ', '\t']);
    let indented = tokens.iter().any(set_in);
    let line = SeenLine { number: usize::MAX, indent: 0 };
    let (open, made, slips) = (Vec::new(), Vec::with_capacity(tokens.len()), Slips::default());
    let mut repair = Repair { text, lines, indented, line, open, made, slips, dropped: false };
    for index in 0..tokens.len() {
        repair.take(&tokens, index);
    }
    repair.end(&tokens);
    (repair.made, repair.slips.into_vec())
}

fn fit(tokens: &[Token]) -> bool {
    let mut open = Vec::new();
    for token in tokens {
        match token.kind {
            TokenKind::Opening(bracket) => open.push(bracket),
            TokenKind::Closing(bracket) if open.pop() != Some(bracket) => return false,
            _ => {}
        }
    }
    open.is_empty()
}

/// A bracket that is open.
struct Opened {
    bracket: Bracket,
    at: usize,
    line: usize,
    /// How far the line with the bracket is set in.
    indent: usize,
    /// The name of the field before it.
    field: String,
}

struct Repair<'t> {
    text: &'t str,
    lines: Lines,
    /// Some lines are set in, so that how far says something.
    indented: bool,
    line: SeenLine,
    open: Vec<Opened>,
    made: Vec<Token>,
    slips: Slips,
    /// A closing bracket was taken out right before.
    dropped: bool,
}

/// The line of the token before.
struct SeenLine {
    number: usize,
    indent: usize,
}

/// Open brackets among which the one is sought that is closed.
const SOUGHT_MAX: usize = 200;

/// Blanks before the first sign of a line; a tab counts four.
fn indent(line: &str) -> usize {
    line.chars().take_while(|c| matches!(c, ' ' | '\t')).map(|c| if c == '\t' { 4 } else { 1 }).sum()
}

impl Repair<'_> {
    fn take(&mut self, tokens: &[Token], index: usize) {
        let token = tokens[index];
        let at = token.from as usize;
        let line = self.lines.line_of(at);
        let mut heads = false;
        if self.line.number != line {
            let written = &self.text[self.lines.start(line)..];
            self.line = SeenLine { number: line, indent: indent(written) };
            heads = self.indented && written[..at - self.lines.start(line)].trim().is_empty();
        }
        let indent = self.line.indent;
        match token.kind {
            TokenKind::Closing(bracket) => self.close(bracket, token, heads.then_some(indent), &tokens[index + 1..]),
            // The comma after a bracket that was taken out.
            TokenKind::Comma if self.made.last().is_some_and(|last| last.kind == TokenKind::Comma) && self.dropped => {
                self.dropped = false;
                self.slips.mend_last(Edit { span: token.span(), with: String::new() });
            }
            kind => {
                if heads {
                    while self.open.len() > 1
                        && self.open.last().is_some_and(|open| open.line < line && indent <= open.indent)
                    {
                        self.not_closed(at);
                    }
                }
                // A list has no fields.
                let named =
                    kind == TokenKind::Word && tokens.get(index + 1).is_some_and(|next| next.kind == TokenKind::Colon);
                if named && self.open.last().is_some_and(|open| open.bracket == Bracket::Square) && self.open.len() > 1
                {
                    self.not_closed(at);
                }
                if let TokenKind::Opening(bracket) = kind {
                    let field = self.field_before(tokens, index);
                    self.open.push(Opened { bracket, at, line, indent, field });
                }
                self.made.push(token);
            }
        }
    }

    /// The name before a bracket: `units: [`, `rule: Points(`.
    fn field_before(&self, tokens: &[Token], index: usize) -> String {
        let before = |back: usize| index.checked_sub(back).map(|at| tokens[at]);
        let is = |token: Option<Token>, kind: TokenKind| token.is_some_and(|token| token.kind == kind);
        let name = if is(before(1), TokenKind::Colon) {
            before(2)
        } else if is(before(1), TokenKind::Word) && is(before(2), TokenKind::Colon) {
            before(3)
        } else {
            None
        };
        name.map_or(String::new(), |name| self.text[name.span()].trim_matches('"').to_owned())
    }

    fn close(&mut self, bracket: Bracket, token: Token, indent: Option<usize>, rest: &[Token]) {
        let at = token.from as usize;
        let line = self.lines.line_of(at);
        // A closing bracket at the head of a line closes what began in a line that is set in as far.
        let sought = |fits: &dyn Fn(&Opened) -> bool| {
            let last = self.open.iter().enumerate().rev().take(SOUGHT_MAX);
            last.into_iter().find(|(_, open)| fits(open)).map(|(place, _)| place)
        };
        let by_indent = indent.and_then(|indent| sought(&|open| open.indent == indent && open.line < line));
        let by_line = || sought(&|open| open.bracket == bracket && open.line == line);
        let by_kind = || sought(&|open| open.bracket == bracket);
        let fits = |place: usize| self.open[place].bracket == bracket;
        let top = self.open.len().checked_sub(1);
        let place = match by_indent {
            Some(place) if fits(place) => Some(place),
            Some(place) if Some(place) == top => return self.other_closer(bracket, token),
            _ if top.is_some_and(fits) => top,
            _ => by_line().or_else(|| if indent.is_some() { by_kind() } else { None }),
        };
        // A bracket that closes everything before the end is one too much.
        let next = rest.iter().find(|next| next.kind != TokenKind::Comma);
        let early = place == Some(0)
            && next.is_some_and(|next| self.lines.line_of(next.from as usize) > line)
            && indent.is_none_or(|indent| indent > self.open[0].indent);
        match place {
            Some(place) if !early => {
                while self.open.len() > place + 1 {
                    self.not_closed(at);
                }
                self.open.pop();
                self.made.push(token);
            }
            _ if self.open.last().is_some_and(|open| open.line == line && open.bracket != bracket) => {
                self.other_closer(bracket, token);
            }
            _ => {
                self.dropped = true;
                let span = token.span();
                let repair = vec![Edit { span: span.clone(), with: String::new() }];
                self.slips.note(Slip::CloserTooMuch { found: bracket.closing() }, span, repair);
            }
        }
    }

    /// Closes the innermost bracket before a place, which belongs elsewhere.
    fn not_closed(&mut self, before: usize) {
        let Some(open) = self.open.pop() else { return };
        // The bracket belongs after the last sign that is not a comma.
        while self.made.last().is_some_and(|token| token.kind == TokenKind::Comma) {
            self.made.pop();
        }
        let end = self.made.last().map_or(open.at + 1, |token| token.to as usize) as u32;
        self.made.push(Token { kind: TokenKind::Closing(open.bracket), from: end, to: end });
        if self.text[end as usize..before].contains(',')
            || !matches!(self.text.as_bytes().get(before), Some(b')' | b']' | b'}'))
        {
            self.made.push(Token { kind: TokenKind::Comma, from: end, to: end });
        }
        if self.slips.is_full() {
            return;
        }
        let (line, column) = self.lines.position(self.text, before);
        let closer = open.bracket.closing();
        let slip = Slip::NotClosed { field: open.field, closer, before: (line, column) };
        let repair = vec![Edit { span: end as usize..end as usize, with: closer.to_string() }];
        self.slips.note(slip, open.at..open.at + 1, repair);
    }

    /// The innermost bracket is closed by one of another kind.
    fn other_closer(&mut self, found: Bracket, token: Token) {
        let Some(open) = self.open.pop() else { return };
        self.made.push(Token { kind: TokenKind::Closing(open.bracket), ..token });
        if self.slips.is_full() {
            return;
        }
        let wanted = open.bracket.closing();
        let opened = self.lines.position(self.text, open.at);
        let slip = Slip::OtherCloser { found: found.closing(), wanted, opened };
        let repair = vec![Edit { span: token.span(), with: wanted.to_string() }];
        self.slips.note(slip, token.span(), repair);
    }

    /// Closes what is open at the end of the file.
    fn end(&mut self, tokens: &[Token]) {
        let end = tokens.last().map_or(0, |token| token.to as usize);
        let (count, closers) = (self.open.len(), self.open.iter().rev().map(|open| open.bracket.closing()).collect());
        let Some(innermost) = self.open.last() else { return };
        let opened = self.lines.position(self.text, innermost.at);
        let slip = Slip::EndsEarly { count, closers, field: innermost.field.clone(), opened };
        let last = self.text[..end].char_indices().next_back().map_or(0, |(at, _)| at);
        self.slips.extend([FoundSlip { slip, span: last..end, repair: Vec::new() }]);
        for open in self.open.drain(..).rev() {
            self.made.push(Token { kind: TokenKind::Closing(open.bracket), from: end as u32, to: end as u32 });
        }
    }
}
