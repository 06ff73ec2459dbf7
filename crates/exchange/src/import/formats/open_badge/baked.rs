//! Badges in whatever they travel in: plain JSON, a signed token, or baked into a picture. Nothing is checked or fetched:
//! what a badge claims is read, not believed.

use std::io::Read;

use base64::{
    Engine,
    alphabet::URL_SAFE,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use flate2::read::ZlibDecoder;
use serde_json::Value;

use crate::bounds;

use super::{super::super::json, Body, Content};

const PNG: &[u8] = b"\x89PNG\r\n\x1A\n";
/// Chunks of a picture that are looked through.
const CHUNKS_MAX: usize = 10_000;

/// What a file holds.
#[derive(Debug)]
pub(super) enum Found {
    Document(Value),
    /// A badge of version 2, baked in.
    Old,
}

pub(super) fn of(content: &Content) -> Option<Found> {
    match &content.body {
        Body::Json(document) => Some(Found::Document(signed(document).unwrap_or_else(|| document.clone()))),
        Body::Xml(text) => of_svg(text),
        Body::Other(bytes) if bytes.starts_with(PNG) => of_png(bytes),
        Body::Other(bytes) => of_text(std::str::from_utf8(bytes).ok()?),
        Body::Tables(_) | Body::Package { .. } => None,
    }
}

/// JSON, or a token of three parts of which the middle one is JSON.
fn of_text(text: &str) -> Option<Found> {
    let text = text.trim_start_matches('\u{FEFF}').trim();
    if text.starts_with('{') {
        return json::parse(text).ok().map(Found::Document);
    }
    token(text).map(Found::Document)
}

/// The credential in a signed token; in older ones it stands in a claim of its own.
pub(in super::super) fn token(text: &str) -> Option<Value> {
    let mut parts = text.trim().split('.');
    let (_, claims, _) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    claimed(claims)
}

/// The credential in a document that is signed as JSON: the text of what was signed beside its signatures.
pub(in super::super) fn signed(document: &Value) -> Option<Value> {
    let is_signed = ["signatures", "signature"].iter().any(|field| document.get(field).is_some());
    document.get("payload").and_then(Value::as_str).filter(|_| is_signed).and_then(claimed)
}

fn claimed(claims: &str) -> Option<Value> {
    let forgiving = GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
    let bytes = GeneralPurpose::new(&URL_SAFE, forgiving).decode(claims.trim()).ok()?;
    let claims = json::parse(std::str::from_utf8(&bytes).ok()?).ok()?;
    match claims.get("vc").or_else(|| claims.get("vp")) {
        Some(credential) => Some(credential.clone()),
        None => Some(claims).filter(Value::is_object),
    }
}

fn of_png(bytes: &[u8]) -> Option<Found> {
    let mut rest = bytes.get(PNG.len()..)?;
    for _ in 0..CHUNKS_MAX {
        let length = u32::from_be_bytes(rest.get(..4)?.try_into().ok()?) as usize;
        let (kind, body) = (rest.get(4..8)?, rest.get(8..)?.get(..length)?);
        if matches!(kind, b"iTXt" | b"tEXt") {
            let end = body.iter().position(|byte| *byte == 0)?;
            match body.get(..end)? {
                b"openbadgecredential" => return of_text(&international(kind, body.get(end + 1..)?)?),
                b"openbadges" => return Some(Found::Old),
                _ => {}
            }
        }
        rest = rest.get(12 + length..)?;
    }
    None
}

/// The text of a chunk behind its keyword: whether and how it is compressed, its language, the keyword in it, the text.
fn international(kind: &[u8], body: &[u8]) -> Option<String> {
    if kind == b"tEXt" {
        return String::from_utf8(body.to_vec()).ok();
    }
    let (is_compressed, rest) = (*body.first()? == 1, body.get(2..)?);
    let mut parts = rest.splitn(3, |byte| *byte == 0);
    let (_, _, text) = (parts.next()?, parts.next()?, parts.next()?);
    let mut plain = Vec::new();
    match is_compressed {
        true => {
            let most = bounds::IMPORT_UNPACKED_BYTES_MAX;
            ZlibDecoder::new(text).take(most + 1).read_to_end(&mut plain).ok()?;
            (plain.len() as u64 <= most).then_some(())?;
        }
        false => plain.extend_from_slice(text),
    }
    String::from_utf8(plain).ok()
}

fn of_svg(text: &str) -> Option<Found> {
    let document = super::super::super::xml::parse("", text).ok()?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return None;
    }
    let is_badge = |node: &roxmltree::Node| {
        node.tag_name().namespace().is_some_and(|name| name.contains("openbadges") || name.contains("/ob/"))
    };
    let badge = root.descendants().filter(roxmltree::Node::is_element).find(is_badge)?;
    if badge.tag_name().name() != "credential" {
        return Some(Found::Old);
    }
    let inside: String = badge.descendants().filter(roxmltree::Node::is_text).filter_map(|node| node.text()).collect();
    badge.attribute("verify").and_then(token).map(Found::Document).or_else(|| of_text(&inside))
}
