//! Escapes within texts and between single quotes.

/// The sign that an escape stands for, and how many bytes after the backslash say it.
pub(super) fn escape(rest: &str) -> Option<(char, usize)> {
    let code = |digits: &str| u32::from_str_radix(digits, 16).ok().and_then(char::from_u32);
    Some(match rest.chars().next()? {
        'n' => ('\n', 1),
        't' => ('\t', 1),
        'r' => ('\r', 1),
        '0' => ('\0', 1),
        sign @ ('\\' | '"' | '\'') => (sign, 1),
        'x' => bytes(rest)?,
        'u' => {
            let digits = rest[1..].strip_prefix('{')?.split_once('}')?.0;
            (code(digits).filter(|_| digits.len() <= 6)?, digits.len() + 3)
        }
        _ => return None,
    })
}

/// The letter that `\x41`, or the bytes of several such escapes, stand for; what is given begins after the backslash.
fn bytes(rest: &str) -> Option<(char, usize)> {
    let (mut letter, mut length) = (Vec::new(), 0);
    while letter.len() < 4 {
        let digits = rest[length..].strip_prefix(if letter.is_empty() { "x" } else { "\\x" })?.get(..2)?;
        length += digits.len() + if letter.is_empty() { 1 } else { 2 };
        letter.push(u8::from_str_radix(digits, 16).ok()?);
        if let Some(c) = std::str::from_utf8(&letter).ok().and_then(|letters| letters.chars().next()) {
            return Some((c, length));
        }
    }
    None
}

/// The sign between single quotes.
pub(super) fn letter(written: &str) -> char {
    let inner = written.trim_start_matches('\'');
    let read = inner.strip_prefix('\\').map_or_else(|| inner.chars().next(), |rest| escape(rest).map(|(c, _)| c));
    read.unwrap_or('\'')
}
