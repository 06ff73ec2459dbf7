//! When a question is asked, in the language of forms, made into a condition of a rubric. Forms can ask for anything that
//! XPath can; a rubric for what was heard and how a criterion was rated. What is more than that is not made into less.

use crate::bounds::CONDITION_DEPTH_MAX;

/// Brackets in one another: a condition of a rubric takes fewer.
const DEPTH_MAX: usize = 32;
/// Parts of one condition.
const PARTS_MAX: usize = 200;

/// A condition on the answers to earlier questions.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Asks {
    /// The answer to the question of this name stands so to a value.
    Answer {
        name: String,
        compared: Compared,
        value: String,
    },
    Not(Box<Asks>),
    All(Vec<Asks>),
    Any(Vec<Asks>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Compared {
    Equal,
    Less,
    LessOrEqual,
    More,
    MoreOrEqual,
}

/// A condition as the notation of a rubric has it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Condition {
    /// What can be said of one answer, in the notation.
    Plain(String),
    Not(Box<Condition>),
    All(Vec<Condition>),
    Any(Vec<Condition>),
}

#[derive(Debug, Clone, PartialEq)]
enum Token {
    Name(String),
    Text(String),
    Number(String),
    Word(String),
    Sign(&'static str),
}

/// Reads an expression; none where it asks for more than answers compared with values.
pub(super) fn read(expression: &str) -> Option<Asks> {
    let tokens = tokens(expression)?;
    let mut parser = Parser { tokens: &tokens, at: 0 };
    let asks = parser.any(0)?;
    (parser.at == tokens.len()).then_some(asks)
}

fn tokens(expression: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = expression.trim_start();
    while let Some(first) = rest.chars().next() {
        let token;
        if let Some(named) = rest.strip_prefix("${") {
            let end = named.find('}')?;
            token = Token::Name(named[..end].trim().to_owned());
            rest = &named[end + 1..];
        } else if let Some((name, behind)) = path(rest) {
            token = Token::Name(name.to_owned());
            rest = behind;
        } else if let Some(closing) = closing(first) {
            let inner = &rest[first.len_utf8()..];
            let end = inner.find(closing)?;
            token = Token::Text(inner[..end].trim().to_owned());
            let closed_by = inner[end..].chars().next().map_or(0, char::len_utf8);
            rest = &inner[end + closed_by..];
        } else if first.is_ascii_digit() || first == '-' && rest[1..].starts_with(|c: char| c.is_ascii_digit()) {
            let digits = rest[1..].find(|c: char| !c.is_ascii_digit() && c != '.').map_or(rest.len(), |end| end + 1);
            token = Token::Number(rest[..digits].to_owned());
            rest = &rest[digits..];
        } else if first.is_alphabetic() || first == '_' {
            let end = rest.find(|c: char| !c.is_alphanumeric() && !"_-.".contains(c)).unwrap_or(rest.len());
            token = Token::Word(rest[..end].to_lowercase());
            rest = &rest[end..];
        } else {
            let sign =
                ["!=", "<=", ">=", "=", "<", ">", "(", ")", ","].into_iter().find(|sign| rest.starts_with(sign))?;
            token = Token::Sign(sign);
            rest = &rest[sign.len()..];
        }
        if tokens.len() == PARTS_MAX * 4 {
            return None;
        }
        tokens.push(token);
        rest = rest.trim_start();
    }
    Some(tokens)
}

/// The name at the end of a path, as older forms point to a question (`../zone`, `/data/zone`), and what stands behind it.
fn path(rest: &str) -> Option<(&str, &str)> {
    let is_path = rest.starts_with("../") || rest.starts_with('/');
    let end = rest.find(|c: char| !c.is_alphanumeric() && !"_-./".contains(c)).unwrap_or(rest.len());
    let (_, name) = rest[..end].rsplit_once('/')?;
    (is_path && name.starts_with(|c: char| c.is_alphabetic() || c == '_')).then(|| (name, &rest[end..]))
}

/// The quotes that close a text which begins with these: word processors bend them.
fn closing(opening: char) -> Option<&'static [char]> {
    match opening {
        '\'' => Some(&['\'']),
        '"' => Some(&['"']),
        '‘' | '’' => Some(&['’', '‘', '\'']),
        '“' | '”' => Some(&['”', '“', '"']),
        _ => None,
    }
}

enum Operand {
    Name(String),
    Value(String),
}

struct Parser<'t> {
    tokens: &'t [Token],
    at: usize,
}

impl Parser<'_> {
    fn sign(&mut self, sign: &str) -> bool {
        let is = matches!(self.tokens.get(self.at), Some(Token::Sign(found)) if *found == sign);
        self.at += usize::from(is);
        is
    }

    fn word(&mut self, word: &str) -> bool {
        let is = matches!(self.tokens.get(self.at), Some(Token::Word(found)) if found == word);
        self.at += usize::from(is);
        is
    }

    fn any(&mut self, depth: usize) -> Option<Asks> {
        let mut several = vec![self.all(depth)?];
        while self.word("or") {
            several.push(self.all(depth)?);
        }
        one_or(several, Asks::Any)
    }

    fn all(&mut self, depth: usize) -> Option<Asks> {
        let mut several = vec![self.one(depth)?];
        while self.word("and") {
            several.push(self.one(depth)?);
        }
        one_or(several, Asks::All)
    }

    fn one(&mut self, depth: usize) -> Option<Asks> {
        if depth == DEPTH_MAX {
            return None;
        }
        if self.word("not") {
            self.sign("(").then_some(())?;
            let inner = self.any(depth + 1)?;
            return self.sign(")").then(|| Asks::Not(Box::new(inner)));
        }
        if self.word("selected") {
            self.sign("(").then_some(())?;
            let (name, _) = (self.operand()?, self.sign(",").then_some(())?);
            let value = self.operand()?;
            return match (name, value, self.sign(")")) {
                (Operand::Name(name), Operand::Value(value), true) => {
                    Some(Asks::Answer { name, compared: Compared::Equal, value })
                }
                _ => None,
            };
        }
        if self.sign("(") {
            let inner = self.any(depth + 1)?;
            return self.sign(")").then_some(inner);
        }
        let one = self.operand()?;
        let Some(Token::Sign(sign)) = self.tokens.get(self.at) else { return None };
        self.at += 1;
        let other = self.operand()?;
        let (name, value, turned) = match (one, other) {
            (Operand::Name(name), Operand::Value(value)) => (name, value, false),
            (Operand::Value(value), Operand::Name(name)) => (name, value, true),
            _ => return None,
        };
        let compared = match (*sign, turned) {
            ("=" | "!=", _) => Compared::Equal,
            ("<", false) | (">", true) => Compared::Less,
            ("<=", false) | (">=", true) => Compared::LessOrEqual,
            (">", false) | ("<", true) => Compared::More,
            (">=", false) | ("<=", true) => Compared::MoreOrEqual,
            _ => return None,
        };
        let answer = Asks::Answer { name, compared, value };
        Some(if *sign == "!=" { Asks::Not(Box::new(answer)) } else { answer })
    }

    fn operand(&mut self) -> Option<Operand> {
        let operand = match self.tokens.get(self.at)? {
            Token::Name(name) => Operand::Name(name.clone()),
            Token::Text(value) | Token::Number(value) => Operand::Value(value.clone()),
            _ => return None,
        };
        self.at += 1;
        Some(operand)
    }
}

fn one_or<T>(mut several: Vec<T>, all: fn(Vec<T>) -> T) -> Option<T> {
    match several.len() {
        0 => None,
        1 => several.pop(),
        _ => Some(all(several)),
    }
}

impl Asks {
    /// The names of questions with the values with which their answers are compared.
    pub(super) fn values<'a>(&'a self, add: &mut impl FnMut(&'a str, &'a str)) {
        match self {
            Asks::Answer { name, value, .. } => add(name, value),
            Asks::Not(inner) => inner.values(add),
            Asks::All(several) | Asks::Any(several) => several.iter().for_each(|each| each.values(add)),
        }
    }

    /// The condition in a rubric, if each answer can be expressed by `answer`.
    pub(super) fn said(&self, answer: &impl Fn(&str, Compared, &str) -> Option<Condition>) -> Option<Condition> {
        let all = |several: &[Asks]| several.iter().map(|each| each.said(answer)).collect::<Option<Vec<_>>>();
        Some(match self {
            Asks::Answer { name, compared, value } => answer(name, *compared, value)?,
            Asks::Not(inner) => Condition::not(inner.said(answer)?),
            Asks::All(several) => Condition::All(all(several)?),
            Asks::Any(several) => Condition::Any(all(several)?),
        })
    }
}

impl Condition {
    /// The contrary of a condition; that of a contrary is what it began with.
    pub(super) fn not(condition: Condition) -> Condition {
        match condition {
            Condition::Not(inner) => *inner,
            other => Condition::Not(Box::new(other)),
        }
    }

    /// Conditions that must all hold; those that are themselves such stand beside the others.
    pub(super) fn all(several: Vec<Condition>) -> Option<Condition> {
        let mut flat = Vec::new();
        for each in several {
            match each {
                Condition::All(inner) => flat.extend(inner),
                other => flat.push(other),
            }
        }
        flat.dedup();
        one_or(flat, Condition::All)
    }

    /// The condition in the notation; none where it is nested deeper than a rubric takes.
    pub(super) fn written(&self) -> Option<String> {
        (self.depth() <= CONDITION_DEPTH_MAX).then(|| self.notation())
    }

    fn depth(&self) -> usize {
        match self {
            Condition::Plain(plain) => 1 + plain.matches("([").count(),
            Condition::Not(inner) => 1 + inner.depth(),
            Condition::All(several) | Condition::Any(several) => {
                1 + several.iter().map(Condition::depth).max().unwrap_or(0)
            }
        }
    }

    fn notation(&self) -> String {
        let all = |several: &[Condition]| several.iter().map(Condition::notation).collect::<Vec<_>>().join(", ");
        match self {
            Condition::Plain(plain) => plain.clone(),
            Condition::Not(inner) => format!("Not({})", inner.notation()),
            Condition::All(several) => format!("All([{}])", all(several)),
            Condition::Any(several) => format!("Any([{}])", all(several)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(expression: &str) -> Option<String> {
        let answer = |name: &str, compared: Compared, value: &str| {
            let sign = match compared {
                Compared::Equal => "=",
                Compared::Less => "<",
                Compared::LessOrEqual => "<=",
                Compared::More => ">",
                Compared::MoreOrEqual => ">=",
            };
            (name != "text").then(|| Condition::Plain(format!("{name}{sign}{value}")))
        };
        read(expression)?.said(&answer)?.written()
    }

    #[test]
    fn conditions_are_read_as_far_as_a_rubric_can_say_them() {
        for (expression, expected) in [
            ("${a} = 'x'", Some("a=x")),
            ("${ a-b.c }=‘x y’", Some("a-b.c=x y")),
            ("\"x\" = ${a}", Some("a=x")),
            ("3 < ${a}", Some("a>3")),
            ("${a} != -1.5", Some("Not(a=-1.5)")),
            ("selected(${a}, 'x') and not(selected(${b}, “y”))", Some("All([a=x, Not(b=y)])")),
            ("${a}='x' or ${b}='y' and ${c}='z'", Some("Any([a=x, All([b=y, c=z])])")),
            ("(${a}='x' OR ${b}='y') and ${c} >= 2", Some("All([Any([a=x, b=y]), c>=2])")),
            ("not (${a} = 'x')", Some("Not(a=x)")),
            ("../a = '1_x'", Some("a=1_x")),
            ("selected(../../group/a, 'x') and /data/group/b-1 != 2", Some("All([a=x, Not(b-1=2)])")),
            // More than a rubric can say, or nothing that is meant so.
            ("${a} = 'x' and ${text} = 'y'", None),
            ("${a} > ${b}", None),
            ("${a} + 1 > 2", None),
            ("count-selected(${a}) > 2", None),
            ("regex(., '[0-9]+')", None),
            ("position(..) = 1", None),
            (". > 5", None),
            ("../a/.. = 'x'", None),
            (".. = 'x'", None),
            ("/ = 'x'", None),
            ("a/b = 'x'", None),
            ("${a} = yes", None),
            ("${a} = 'x", None),
            ("${a = 'x'", None),
            ("${a} = 'x')", None),
            ("${a} = 'x' and", None),
            ("selected(${a} 'x')", None),
            ("true()", None),
            ("", None),
        ] {
            assert_eq!(said(expression).as_deref(), expected, "{expression}");
        }
        let deep = |depth: usize| format!("{}${{a}} = 'x'{}", "not(${b} = 'y' and ".repeat(depth), ")".repeat(depth));
        assert!(said(&deep(3)).is_some() && said(&deep(4)).is_none() && said(&deep(50_000)).is_none());
        assert_eq!(said("not(not(${a} = 'x'))").as_deref(), Some("a=x"));
    }
}
