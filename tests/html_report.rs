//! Reports as HTML: no text of others becomes markup, none is lost, the drawings are sound, and nothing is fetched.

use proptest::prelude::*;
use scraper::{ElementRef, Html, Selector};
use viva::{
    locale::Locale,
    plain_text,
    report::{
        document::{Block, Document},
        figure::Figure,
        html, svg, svg_sheets,
    },
};

use crate::documents::{
    self,
    page::{check_page, without_style},
};

/// A text that stands nowhere else.
const PLACEHOLDER: &str = "xPLACEHOLDERx";

fn locale() -> Locale {
    Locale::new(&"en".into())
}

fn example(text: &str) -> Document {
    documents::example(&|_| text.to_owned())
}

fn written(document: &Document) -> Html {
    Html::parse_document(&html(document, &locale()))
}

/// Names and attributes of all elements in their order; drawings, whose texts are cut, aside.
fn skeleton(html: &Html) -> Vec<String> {
    let element = |node: ElementRef| {
        // How high a drawing is goes by its longest text.
        let attributes: Vec<_> =
            node.value().attrs().filter(|(name, _)| !matches!(*name, "height" | "viewBox")).collect();
        format!("{} {attributes:?}", node.value().name())
    };
    let outside = |node: &ElementRef| !is_drawn(*node);
    html.root_element().descendent_elements().filter(outside).map(element).collect()
}

fn is_drawn(node: ElementRef) -> bool {
    node.ancestors().any(|each| each.value().as_element().is_some_and(|each| each.name() == "svg"))
}

/// The texts in their order, those that drawings cut to their room aside.
fn texts(html: &Html) -> Vec<String> {
    let is_cut = |element: &scraper::node::Element| element.name() == "text";
    html.tree
        .root()
        .descendants()
        .filter(|node| !node.ancestors().any(|each| each.value().as_element().is_some_and(is_cut)))
        .filter_map(|node| node.value().as_text().map(|text| text.to_string()))
        .filter(|text| !text.trim().is_empty())
        .collect()
}

fn figures(document: &Document) -> impl Iterator<Item = &Figure> {
    document.blocks.iter().filter_map(|block| match block {
        Block::Figure(figure) => Some(figure),
        _ => None,
    })
}

fn hostile() -> impl Strategy<Value = String> {
    let pieces = [
        "<",
        ">",
        "&",
        "\"",
        "'",
        "</p>",
        "</title>",
        "</style>",
        "</svg>",
        "<script>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "&lt;",
        "&#60;",
        "&nbsp",
        "{{",
        "}}",
        "{%",
        "{#",
        "\n",
        "\r\n",
        "\t",
        " ",
        "\u{1b}[31m",
        "\0",
        "\u{202e}",
        "\u{2066}",
        "\u{200b}",
        "\u{fffe}",
        "қазақша",
        "слово",
        "word",
        "`",
        "=",
        "javascript:",
        "onload=",
        "\u{a0}",
        "😀",
    ];
    let piece = prop_oneof![6 => prop::sample::select(pieces.to_vec()).prop_map(str::to_owned), 1 => any::<String>()];
    // Begins with a letter: whether a text is empty decides what stands on the page.
    prop::collection::vec(piece, 0..10).prop_map(|pieces| format!("x{}", pieces.concat()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_text_becomes_markup_and_none_is_lost(text in hostile()) {
        let (plain, made) = (written(&example(PLACEHOLDER)), written(&example(&text)));
        prop_assert!(skeleton(&plain) == skeleton(&made), "{text:?}");
        let shown = plain_text::text(&text);
        let xml = shown.replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}");
        let (plain, made) = (texts(&plain), texts(&made));
        prop_assert_eq!(plain.len(), made.len());
        for (plain, made) in plain.iter().zip(&made) {
            let as_html = plain.replace(PLACEHOLDER, &shown);
            // What stands in a drawing is XML.
            prop_assert!(*made == as_html || *made == plain.replace(PLACEHOLDER, &xml), "{made:?} {as_html:?}");
        }
        prop_assert!(plain.iter().filter(|text| text.contains(PLACEHOLDER)).count() > 80);
    }

    #[test]
    fn every_drawing_is_sound_xml(text in hostile()) {
        for figure in figures(&example(&text)) {
            for drawing in svg_sheets(figure, "a").into_iter().chain([svg(figure, &text)]) {
                let read = roxmltree::Document::parse(&drawing).map_err(|fault| TestCaseError::fail(format!("{fault} {drawing}")))?;
                let foreign = read.descendants().find(|node| node.is_element() && !DRAWN.contains(&node.tag_name().name()));
                prop_assert!(foreign.is_none(), "{drawing}");
                prop_assert!(!drawing.contains("javascript:") || text.contains("javascript:"));
            }
        }
    }
}

/// What drawings are made of.
const DRAWN: [&str; 11] = ["svg", "title", "desc", "defs", "pattern", "rect", "circle", "path", "text", "tspan", "g"];

#[test]
fn a_hostile_document_is_only_text() {
    let page = html(&example(documents::HOSTILE), &locale());
    let read = Html::parse_document(&page);
    for never in [
        "script",
        "img:not([src^='data:'])",
        "iframe",
        "object",
        "link",
        "base",
        "form",
        "[onerror]",
        "[onload]",
        "[src]:not(img)",
    ] {
        assert_eq!(read.select(&Selector::parse(never).unwrap()).count(), 0, "{never}");
    }
    assert_eq!(plain_text::first_unseen(&page), None);
}

#[test]
fn nothing_outside_the_file_is_asked_for() {
    let read = written(&documents::example(&str::to_owned));
    for element in read.root_element().descendent_elements() {
        for (name, value) in element.value().attrs() {
            let inside = match name {
                "href" => value.starts_with('#'),
                // The logo of a letter stands in it whole.
                "src" => value.starts_with("data:image/"),
                "srcset" | "action" | "data" | "poster" | "style" => false,
                "fill" => !value.starts_with("url(") || value.starts_with("url(#"),
                _ => !name.starts_with("on"),
            };
            assert!(inside, "{name}={value}");
        }
    }
    let style = read.select(&Selector::parse("style").unwrap()).map(|style| style.inner_html()).collect::<String>();
    assert!(!style.contains("url(") && !style.contains("@import"));
}

#[test]
fn ids_are_given_once_and_all_that_are_named_exist() {
    let read = written(&documents::long(60, 200));
    let ids: Vec<&str> = read.root_element().descendent_elements().filter_map(|each| each.value().id()).collect();
    let once: std::collections::HashSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), once.len());
    for element in read.root_element().descendent_elements() {
        for (name, value) in element.value().attrs() {
            match name {
                "aria-labelledby" | "aria-describedby" => assert!(once.contains(value), "{value}"),
                "href" => assert!(once.contains(&value[1..]), "{value}"),
                "fill" if value.starts_with("url(#") => assert!(once.contains(&value[5..value.len() - 1]), "{value}"),
                _ => {}
            }
        }
    }
}

#[test]
fn headings_go_down_one_step_at_a_time() {
    use viva::report::document::HeadingLevel::{Item, Part, Section};
    for (levels, depths) in [
        (vec![Part, Section, Item], vec!["h2", "h3", "h4"]),
        (vec![Part, Item, Item, Section, Item, Part], vec!["h2", "h3", "h3", "h3", "h4", "h2"]),
        (vec![Item, Part, Section], vec!["h2", "h2", "h3"]),
    ] {
        let blocks = levels.into_iter().map(|level| Block::Heading(level, "x".into())).collect();
        let document = Document {
            title: "t".into(),
            subtitle: String::new(),
            language: "kk".into(),
            is_letter: false,
            above: Vec::new(),
            blocks,
        };
        let read = written(&document);
        let headings = Selector::parse("h2, h3, h4, h5").unwrap();
        let found: Vec<_> = read.select(&headings).map(|each| each.value().name()).collect();
        assert_eq!(found, depths);
        assert_eq!(read.root_element().attr("lang"), Some("kk"));
    }
}

#[test]
fn contents_stand_where_there_is_much_to_choose_from() {
    let links = |document: &Document| written(document).select(&Selector::parse("nav a").unwrap()).count();
    assert_eq!(links(&documents::letter()), 0);
    assert_eq!(links(&documents::example(&str::to_owned)), 5);
}

#[test]
fn every_row_and_column_of_a_large_figure_is_drawn_once() {
    for figure in figures(&documents::long(60, 200)) {
        let sheets = svg_sheets(figure, "a");
        assert!(sheets.len() > 1);
        for sheet in &sheets {
            let read = roxmltree::Document::parse(sheet).unwrap();
            let number = |name: &str| read.root_element().attribute(name).unwrap().parse::<u32>().unwrap();
            assert_eq!(number("width"), 720);
            assert!(number("height") <= 1_000, "{}", number("height"));
        }
        let all = sheets.concat();
        assert!(all.contains(">C60<") || all.contains(">Q200<"));
    }
}

/// The colours of the nth list of colours in the style sheet: light, dark, paper.
fn colours(style: &str, nth: usize) -> std::collections::BTreeMap<&str, [f64; 3]> {
    let list = style.split(":root {").nth(nth + 1).unwrap().split('}').next().unwrap();
    let colour = |line: &str| [1, 3, 5].map(|at| f64::from(u8::from_str_radix(&line[at..at + 2], 16).unwrap()) / 255.0);
    let named = list.split(';').filter_map(|each| each.trim().strip_prefix("--")?.split_once(": "));
    named.map(|(name, value)| (name, colour(value))).collect()
}

/// The contrast of two colours by WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let luminance = |colour: [f64; 3]| {
        let [red, green, blue] =
            colour.map(|part| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn what_is_drawn_stands_out_as_much_as_what_is_written() {
    let style = include_str!("../crates/core/templates/report.css");
    for nth in 0..3 {
        let colours = colours(style, nth);
        let check = |over: &str, under: &str, least: f64| {
            let reached = contrast(colours[over], colours[under]);
            assert!(reached >= least, "{nth} {over} on {under}: {reached}");
        };
        for text in ["ink", "quiet", "link"] {
            check(text, "paper", 4.5);
            check(text, "soft", 4.5);
        }
        for shape in ["reached", "in-part", "open", "not-reached", "quiet"] {
            check(shape, "soft", 3.0);
        }
        for shape in ["accent", "ink"] {
            check(shape, "paper", 3.0);
            check(shape, "track", 3.0);
        }
        check("warning", "paper", 3.0);
        for ground in ["above", "far-above", "below", "far-below"] {
            check("ink", ground, 4.5);
        }
    }
}

#[test]
fn the_page_is_without_fault() {
    for document in [documents::example(&str::to_owned), documents::letter(), documents::long(10, 10)] {
        check_page(&document, &locale());
    }
}

#[test]
fn a_whole_page() {
    let page = html(&documents::example(&str::to_owned), &locale());
    insta::assert_snapshot!(without_style(&page));
}
