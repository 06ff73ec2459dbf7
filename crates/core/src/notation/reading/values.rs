//! Texts, numbers, true and false, read from what was written for them.

use std::borrow::Cow;

use crate::{edit::Edit, folded, number::Number};

use super::{
    super::{
        node::{Node, NodeKind},
        slip::Slip,
        tree,
    },
    At, found_kind,
};

/// A text, or what is meant by one.
pub(super) fn text<'r>(at: At<'r, '_>, node: &'r Node) -> Cow<'r, str> {
    match &node.kind {
        NodeKind::Text(text) => Cow::Borrowed(text),
        NodeKind::Loose(text) | NodeKind::Word(text) => quoted(at, node, text),
        NodeKind::Number(text) => quoted(at, node, text),
        NodeKind::Letter(c) => {
            let with = format!("\"{c}\"");
            at.reading.replaced(Slip::OtherQuotes { quotes: "'…'".to_owned() }, &node.span, with);
            Cow::Owned(c.to_string())
        }
        _ => {
            at.other_kind(node, "text");
            Cow::Borrowed("")
        }
    }
}

/// Words or a number without the quotes that belong around them.
fn quoted<'r>(at: At, node: &Node, text: &'r str) -> Cow<'r, str> {
    let (start, end) = (node.span.start, node.span.end);
    let repair = [start, end].map(|at| Edit { span: at..at, with: "\"".to_owned() }).to_vec();
    let repair = if text.contains(['"', '\\']) { Vec::new() } else { repair };
    at.reading.slip(Slip::NoQuotes { text: tree::told(text) }, node.span.clone(), repair);
    Cow::Borrowed(text)
}

pub(super) fn boolean(at: At, node: &Node) -> bool {
    let word = node.name();
    match (&node.kind, word) {
        (NodeKind::Word("true" | "false"), _) => {}
        (NodeKind::Text(_), "true" | "false") => {
            at.reading.replaced(Slip::WordInQuotes { word: word.to_owned() }, &node.span, word.to_owned());
        }
        _ => {
            let nearest = match word.to_lowercase().as_str() {
                "true" | "yes" | "да" | "иә" | "ия" | "1" | "истина" => Some("true"),
                "false" | "no" | "нет" | "жоқ" | "0" | "ложь" => Some("false"),
                _ => None,
            };
            let known = vec!["true", "false"];
            let nearest = nearest.map(str::to_owned);
            let meant = nearest.as_deref() == Some("true");
            let slip = Slip::UnknownWord { found: found_kind(node), nearest, known };
            at.reading.slip(slip, node.span.clone(), Vec::new());
            at.reading.stand_in(node);
            return meant;
        }
    }
    word == "true"
}

/// The number that a value is, as it is written; told where it is written in another way.
fn number(at: At, node: &Node, wanted: &'static str) -> Option<String> {
    let written = match &node.kind {
        NodeKind::Number(number) => number.as_ref(),
        NodeKind::Text(text) => text.trim(),
        NodeKind::Loose(text) => text,
        _ => {
            at.other_kind(node, wanted);
            return None;
        }
    };
    let is_number = |text: &str| whole_of(text).is_some() || text.parse::<f64>().is_ok_and(f64::is_finite);
    let in_text = !matches!(node.kind, NodeKind::Number(_));
    let plain = written.replace('_', "");
    if is_number(&plain) {
        if in_text {
            at.reading.replaced(Slip::NumberInQuotes { number: plain.clone() }, &node.span, plain.clone());
        }
        return Some(plain);
    }
    let with_point = plain.replacen(',', ".", 1);
    if is_number(&with_point) {
        let slip = Slip::DecimalComma { number: with_point.clone() };
        at.reading.replaced(slip, &node.span, with_point.clone());
        return Some(with_point);
    }
    // `90 minutes`, `75%`, `1 000`.
    let grouped = with_point.split_whitespace().skip(1).all(|part| {
        !part.starts_with(|c: char| c.is_ascii_digit())
            || part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit())
    });
    let signs: String = with_point.chars().filter(|c| !c.is_whitespace()).collect();
    let length = signs.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | '-' | '+')).unwrap_or(signs.len());
    let leading = signs[..length].trim_end_matches('.');
    // A letter that looks like a digit is more than a unit.
    let unit = !signs[length..].starts_with(['o', 'O', 'о', 'О', 'l', 'I', 'З']);
    if grouped && unit && is_number(leading) && !signs[length..].contains(|c: char| c.is_ascii_digit()) {
        let slip = Slip::NumberWithWords { number: leading.to_owned() };
        at.reading.slip(slip, node.span.clone(), Vec::new());
        at.reading.stand_in(node);
        return Some(leading.to_owned());
    }
    at.other_kind(node, wanted);
    None
}

/// A whole number in any of the ways in which the notation writes it.
fn whole_of(text: &str) -> Option<i128> {
    const KINDS: [&str; 10] = ["i8", "i16", "i32", "i64", "i128", "u8", "u16", "u32", "u64", "u128"];
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let digits = KINDS.iter().find_map(|kind| digits.strip_suffix(kind)).unwrap_or(digits);
    let based = [("0x", 16), ("0o", 8), ("0b", 2)].into_iter().find_map(|(mark, base)| {
        let digits = digits.strip_prefix(mark)?;
        i128::from_str_radix(digits, base).ok()
    });
    let plain = || digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten();
    based.or_else(plain).map(|value: i128| sign * value)
}

pub(super) fn whole(at: At, node: &Node, least: i128, most: i128) -> Option<i128> {
    let written = number(at, node, "whole")?;
    let value = match whole_of(&written) {
        Some(value) => value,
        None => {
            let value = written.parse::<f64>().ok()?;
            let rounded = value.floor() as i128;
            let slip = Slip::NotWhole { number: rounded.to_string() };
            at.reading.slip(slip, node.span.clone(), Vec::new());
            at.reading.stand_in(node);
            rounded
        }
    };
    if value < least || value > most {
        let slip = Slip::OutOfBounds { least: least as i64, most: most as u64 };
        at.reading.slip(slip, node.span.clone(), Vec::new());
        at.reading.stand_in(node);
    }
    Some(value.clamp(least, most))
}

pub(super) fn decimal(at: At, node: &Node) -> Option<f64> {
    let written = number(at, node, "number")?;
    let value = written.parse::<f64>().ok().or_else(|| whole_of(&written).map(|value| value as f64))?;
    if Number::from_f64(value).is_some() {
        return Some(value);
    }
    let slip = match value.abs() <= Number::READ_MAX {
        true => Slip::TooPrecise { most: 3 },
        false => Slip::OutOfBounds { least: -(Number::READ_MAX as i64), most: Number::READ_MAX as u64 },
    };
    at.reading.slip(slip, node.span.clone(), Vec::new());
    at.reading.stand_in(node);
    let within = value.clamp(-Number::READ_MAX, Number::READ_MAX);
    Some((within * 1_000.0).round() / 1_000.0)
}

/// The name among those that are known that a written one is most likely meant to be; true where only letters that
/// look alike differ.
pub(super) fn meant(written: &str, known: &[&'static str]) -> Option<(&'static str, bool)> {
    let latin = folded::as_latin(written);
    if let Some(name) = known.iter().find(|name| latin == **name) {
        return Some((name, true));
    }
    let near = crate::id::nearest_id(written, known.iter().copied());
    let near = near.filter(|near| near.len() > 3 || near.to_lowercase() == written.to_lowercase());
    known.iter().find(|name| near.as_deref() == Some(name)).map(|name| (*name, false))
}
