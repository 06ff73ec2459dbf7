//! The logo of a centre: a PNG or an SVG, small enough to stand in every letter, and with a size of its own.

use std::sync::Arc;

use quick_xml::{Reader, events::Event};
use serde::{Serialize, Serializer};

use crate::{bounds, rubric::FaultKind};

/// The reason why there are no bytes of a logo, in the words of the system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogoUnread {
    pub details: String,
}

/// A picture in a document.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Picture {
    pub kind: PictureKind,
    /// Width and height in its own units: what counts is how one is to the other.
    pub width: u32,
    pub height: u32,
    /// The whole file.
    #[serde(rename = "data", serialize_with = "as_base64")]
    pub bytes: Arc<[u8]>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum PictureKind {
    Png,
    Svg,
}

impl PictureKind {
    /// The ending of a file's name, and the name by which typesetters know it.
    pub fn name(self) -> &'static str {
        match self {
            PictureKind::Png => "png",
            PictureKind::Svg => "svg",
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            PictureKind::Png => "image/png",
            PictureKind::Svg => "image/svg+xml",
        }
    }
}

impl Picture {
    /// The picture as an address that holds it whole.
    pub fn data_address(&self) -> String {
        format!("data:{};base64,{}", self.kind.media_type(), base64(&self.bytes))
    }

    /// Width and height in a box, as large as it lets them be.
    pub fn fitted(&self, most_wide: u64, most_high: u64) -> (u64, u64) {
        let (width, height) = (u64::from(self.width.max(1)), u64::from(self.height.max(1)));
        let high = most_wide * height / width;
        if high <= most_high { (most_wide, high.max(1)) } else { ((most_high * width / height).max(1), most_high) }
    }
}

pub(in crate::report) fn base64(bytes: &[u8]) -> String {
    use base64::{Engine, engine::general_purpose::STANDARD};
    STANDARD.encode(bytes)
}

fn as_base64<S: Serializer>(bytes: &Arc<[u8]>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&base64(bytes))
}

const PNG_SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Takes the bytes of a file for a picture, or says why they are none.
pub(super) fn read(bytes: Vec<u8>) -> Result<Picture, FaultKind> {
    if bytes.len() as u64 > bounds::LOGO_BYTES_MAX {
        return Err(FaultKind::LogoTooLarge { most: bounds::LOGO_BYTES_MAX });
    }
    let (kind, size) = if bytes.starts_with(PNG_SIGNATURE) {
        (PictureKind::Png, png_size(&bytes))
    } else {
        (PictureKind::Svg, std::str::from_utf8(&bytes).ok().and_then(svg_size))
    };
    let (width, height) = size.ok_or(FaultKind::LogoUnknown)?;
    if width.max(height) > bounds::LOGO_SIDE_MAX {
        return Err(FaultKind::LogoSideTooLong { most: bounds::LOGO_SIDE_MAX });
    }
    Ok(Picture { kind, width, height, bytes: bytes.into() })
}

/// The size that the first piece of a PNG names.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    let first = bytes.get(12..16)?;
    let size = (number(16)?, number(20)?);
    // A file that was cut off would break the documents that it stands in.
    let ends = bytes.len() > 12 && &bytes[bytes.len() - 8..bytes.len() - 4] == b"IEND";
    (first == b"IHDR" && size.0 > 0 && size.1 > 0 && ends).then_some(size)
}

/// The size of a drawing that is well formed, begins with `svg` and refers to nothing outside.
fn svg_size(text: &str) -> Option<(u32, u32)> {
    if text.contains("@import")
        || text.split("url(").skip(1).any(|after| !after.trim_start_matches(['"', '\'']).starts_with('#'))
    {
        return None;
    }
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let (mut size, mut depth) = (None, 0_usize);
    loop {
        let event = reader.read_event().ok()?;
        let (element, opens) = match &event {
            Event::Start(element) => (element, 1),
            Event::Empty(element) => (element, 0),
            Event::End(_) => {
                depth = depth.checked_sub(1)?;
                continue;
            }
            Event::DocType(_) => return None,
            Event::Eof => return if depth == 0 { size } else { None },
            _ => continue,
        };
        let name = element.local_name();
        if size.is_none() && name.as_ref() != "svg" {
            return None;
        }
        if matches!(name.as_ref(), "script" | "foreignObject") {
            return None;
        }
        let mut own = SvgAttributes::default();
        for attribute in element.attributes() {
            let attribute = attribute.ok()?;
            let value = attribute.value.as_ref();
            match attribute.key.local_name().as_ref() {
                "width" => own.width = length(value),
                "height" => own.height = length(value),
                "viewBox" => own.view_box = view_box(value),
                "href" if !value.starts_with('#') && !value.starts_with("data:image/") => return None,
                name if name.starts_with("on") => return None,
                _ => {}
            }
        }
        if size.is_none() {
            size = Some(own.view_box.or(own.width.zip(own.height))?);
        }
        depth += opens;
    }
}

#[derive(Default)]
struct SvgAttributes {
    width: Option<u32>,
    height: Option<u32>,
    view_box: Option<(u32, u32)>,
}

/// `120`, `120px` or `12.5mm`, in whole units.
fn length(text: &str) -> Option<u32> {
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic()).trim();
    whole(digits)
}

fn view_box(text: &str) -> Option<(u32, u32)> {
    let numbers: Vec<&str> = text.split([' ', ',', '\t', '\n']).filter(|part| !part.is_empty()).collect();
    let [_, _, width, height] = numbers[..] else { return None };
    Some((whole(width)?, whole(height)?))
}

/// A length as a whole number of at least one.
fn whole(digits: &str) -> Option<u32> {
    let number: f64 = digits.parse().ok()?;
    (number > 0.0 && number < 1e9).then_some(number.ceil() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_logo_is_a_picture_that_needs_nothing_else() {
        let svg =
            |inner: &str| format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 40\">{inner}</svg>");
        let picture = read(svg("<rect width='3' height='4'/>").into_bytes()).unwrap();
        assert_eq!((picture.kind, picture.width, picture.height), (PictureKind::Svg, 120, 40));
        assert_eq!(picture.fitted(60, 60), (60, 20));
        assert_eq!(picture.fitted(60, 10), (30, 10));
        for bad in [
            svg("<script>x</script>"),
            svg("<image href='https://example.org/a.png'/>"),
            svg("<rect onclick='x()'/>"),
            svg("<rect fill='url(https://example.org/a.svg)'/>"),
            svg("<style>@import 'https://example.org/a.css';</style>"),
            svg("<rect>"),
            "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg viewBox='0 0 1 1'/>".to_owned(),
            "<html/>".to_owned(),
            "<svg/>".to_owned(),
            "GIF89a".to_owned(),
        ] {
            assert_eq!(read(bad.clone().into_bytes()), Err(FaultKind::LogoUnknown), "{bad}");
        }
        let wide = svg("").replace("120", "999999");
        assert!(matches!(read(wide.into_bytes()), Err(FaultKind::LogoSideTooLong { .. })));
        let large = vec![b' '; bounds::LOGO_BYTES_MAX as usize + 1];
        assert!(matches!(read(large), Err(FaultKind::LogoTooLarge { .. })));
    }

    #[test]
    fn a_png_that_was_cut_off_is_none() {
        let nothing = include_bytes!("../docx/parts/nothing.png").to_vec();
        assert_eq!(read(nothing.clone()).map(|picture| picture.kind), Ok(PictureKind::Png));
        assert_eq!(read(nothing[..nothing.len() - 4].to_vec()), Err(FaultKind::LogoUnknown));
        assert_eq!(read(nothing[..18].to_vec()), Err(FaultKind::LogoUnknown));
    }
}
