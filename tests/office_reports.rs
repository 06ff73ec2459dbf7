//! Reports for Word and spreadsheets: read back letter for letter, by readers of others and by LibreOffice.

use std::{
    collections::HashMap,
    fs,
    io::{Cursor, Read},
    path::{Path, PathBuf},
    process::Command,
};

use calamine::{Data, Reader, Xlsx};
use chrono::NaiveDate;
use proptest::prelude::*;
use roxmltree::{Document as Xml, Node};
use viva::{
    judgement::recommend,
    locale::Locale,
    report::{
        Audience, csv,
        document::{Block, Document, Tone},
        docx,
        tables::{self, SheetCell, TableSheet, tables},
        xlsx,
    },
    rubric::Number,
    session::Interview,
};

use office::{everything, examples, filled_with, folder, has, hostile, letters, long, output, report_of};

use crate::{
    documents::pieces::{PieceKind, check_same, pieces, texts},
    office,
};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

fn example() -> Interview {
    examples().swap_remove(1).1
}

fn sheets(audience: Audience) -> Vec<TableSheet> {
    let interview = example();
    let day = NaiveDate::from_ymd_opt(2026, 10, 12).unwrap();
    let recommendation = recommend(interview.rubric(), interview.record(), day);
    tables(&interview, &recommendation, audience, &Locale::new(&"en".into()))
}

/// The folder with what an office makes of a file; `None`, aloud, where there is no office, or one without the part that
/// opens files of this kind: Debian has Writer and Calc of LibreOffice in packages of their own.
fn converted(file: &Path, form: &str) -> Option<PathBuf> {
    if !has("soffice") {
        return None;
    }
    if let Some(made) = converted_by_office(file, form) {
        return Some(made);
    }
    let plain = file.with_extension(if file.extension().is_some_and(|kind| kind == "docx") { "txt" } else { "csv" });
    fs::write(&plain, "plain").unwrap();
    assert!(
        converted_by_office(&plain, "pdf").is_none(),
        "the office opens {}, not {}",
        plain.display(),
        file.display()
    );
    assert!(
        std::env::var_os("VIVA_OFFICE").is_none(),
        "the office that is installed opens not even {}",
        plain.display()
    );
    eprintln!("SKIPPED: the office that is installed opens not even {}", plain.display());
    None
}

fn converted_by_office(file: &Path, form: &str) -> Option<PathBuf> {
    let made = file.with_extension(format!("opened-as-{}", form.split(':').next().unwrap()));
    let _ = fs::remove_dir_all(&made);
    fs::create_dir(&made).unwrap();
    let home = tempfile::tempdir().unwrap();
    let run = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", home.path().display()))
        .args(["--headless", "--convert-to", form, "--outdir"])
        .args([made.as_path(), file])
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    fs::read_dir(&made).unwrap().next().map(|_| made)
}

// Word

fn parts(bytes: &[u8]) -> HashMap<String, String> {
    let mut packet = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = packet.file_names().map(|name| name.unwrap().into_owned()).collect();
    let names: Vec<String> = names.into_iter().filter(|name| !name.ends_with(".png")).collect();
    let read = |name: String| {
        let mut text = String::new();
        packet.by_name(&name).unwrap().read_to_string(&mut text).unwrap();
        (name, text)
    };
    names.into_iter().map(read).collect()
}

/// The text of a paragraph, line feeds included.
fn text(paragraph: Node) -> String {
    let piece = |node: Node| match node.tag_name().name() {
        "t" => node.text().unwrap_or_default().to_owned(),
        "br" => "\n".to_owned(),
        _ => String::new(),
    };
    paragraph.descendants().map(piece).collect()
}

/// The paragraphs with their styles, empty ones left out.
fn paragraphs(xml: &Xml) -> Vec<(String, String)> {
    let paragraphs = xml.descendants().filter(|node| node.has_tag_name((W, "p")));
    let read = paragraphs.map(|paragraph| {
        let style = paragraph.descendants().find(|node| node.has_tag_name((W, "pStyle")));
        let style = style.and_then(|style| style.attribute((W, "val"))).unwrap_or_default();
        // Before a text to be ticked stands its box.
        let boxed = if style == "Box" { "☐" } else { "" };
        (style.to_owned(), text(paragraph).strip_prefix(boxed).unwrap_or_default().to_owned())
    });
    read.filter(|(_, text)| !text.is_empty()).collect()
}

/// Fails where a file for Word says more or less than the document, in another order, or in the style of something else.
pub fn check_word(bytes: &[u8], document: &Document) {
    let parts = parts(bytes);
    let read = paragraphs(&Xml::parse(&parts["word/document.xml"]).unwrap());
    let expected: Vec<_> = pieces(document).into_iter().map(|(kind, text)| (style(kind), text)).collect();
    check_same(&read, &expected);
}

fn style(kind: PieceKind) -> String {
    match kind {
        PieceKind::Title => "Title",
        PieceKind::Subtitle => "Subtitle",
        PieceKind::Heading(level) => return format!("Heading{}", level as u8 + 1),
        PieceKind::Paragraph | PieceKind::FigureDescription => "Normal",
        PieceKind::OutcomeLabel(Tone::None) | PieceKind::OutcomeMeaning(Tone::None) => "Outcome",
        PieceKind::OutcomeLabel(tone) | PieceKind::OutcomeMeaning(tone) => return format!("Outcome{tone:?}"),
        PieceKind::ListItem => "ListBullet",
        PieceKind::Box => "Box",
        PieceKind::RuledName => "Ruled",
        PieceKind::QuoteSource => "QuoteSource",
        PieceKind::Quote => "Quote",
        PieceKind::FigureTitle => "FigureTitle",
        PieceKind::Caption => "Caption",
        PieceKind::HeadCell => "TableHead",
        PieceKind::LetterheadName => "LetterheadName",
        PieceKind::LetterheadLine => "Letterhead",
        PieceKind::SignatureName => "SignatureName",
        PieceKind::SignaturePosition => "SignaturePosition",
        PieceKind::FactName | PieceKind::FactValue | PieceKind::RowName | PieceKind::Cell => "TableText",
    }
    .to_owned()
}

#[test]
fn word_has_every_text_letter_for_letter() {
    for document in [everything("kk"), everything("ru"), everything("en"), long()] {
        let parts = parts(&docx(&document).unwrap());
        let xml = Xml::parse(&parts["word/document.xml"]).unwrap();
        let read: Vec<String> = paragraphs(&xml).into_iter().map(|(_, text)| text).collect();
        assert_eq!(read, texts(&document));
    }
}

#[test]
fn word_has_real_headings_lists_tables_and_a_language() {
    let document = everything("kk");
    let parts = parts(&docx(&document).unwrap());
    let xml = Xml::parse(&parts["word/document.xml"]).unwrap();
    let styles = Xml::parse(&parts["word/styles.xml"]).unwrap();
    let known: Vec<&str> = styles
        .descendants()
        .filter(|node| node.has_tag_name((W, "style")))
        .filter_map(|style| style.attribute((W, "styleId")))
        .collect();
    let used = |name: &str| paragraphs(&xml).into_iter().filter(|(style, _)| style == name).count();
    for style in ["Title", "Subtitle", "Heading1", "Heading2", "Heading3", "Quote", "ListBullet", "OutcomeInPart"] {
        assert!(used(style) > 0, "{style}");
    }
    let named = xml.descendants().filter(|node| node.tag_name().name().ends_with("Style"));
    for style in named.filter_map(|node| node.attribute((W, "val"))) {
        assert!(known.contains(&style), "no style {style}");
    }
    let count = |name: &str| xml.descendants().filter(|node| node.has_tag_name((W, name))).count();
    assert_eq!(count("tbl"), 3);
    assert_eq!(count("tblHeader"), 2, "facts have no head");
    let depths = xml.descendants().filter(|node| node.has_tag_name((W, "ilvl")));
    let depths: Vec<&str> = depths.filter_map(|node| node.attribute((W, "val"))).collect();
    assert_eq!(depths, ["0", "1", "1", "2", "0", "0", "0", "0"]);
    let language = styles.descendants().find(|node| node.has_tag_name((W, "lang"))).unwrap();
    assert_eq!(language.attribute((W, "val")), Some("kk-KZ"));
    let core = Xml::parse(&parts["docProps/core.xml"]).unwrap();
    let title = core.descendants().find(|node| node.tag_name().name() == "title").unwrap();
    assert_eq!(title.text(), Some(document.title.as_str()));
    for (name, part) in &parts {
        Xml::parse(part).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        assert!(!part.contains("{title}") && !part.contains("{language}"), "{name}");
    }
}

#[test]
fn word_has_drawings_with_what_they_show_and_their_tables() {
    let document = everything("ru");
    let parts = parts(&docx(&document).unwrap());
    let xml = Xml::parse(&parts["word/document.xml"]).unwrap();
    let Some(Block::Figure(figure)) = document.blocks.iter().find(|block| matches!(block, Block::Figure(_))) else {
        panic!("there is a figure");
    };
    // The first picture is the logo of the letterhead.
    let told = xml.descendants().filter(|node| node.tag_name().name() == "docPr").nth(1).unwrap();
    assert_eq!(told.attribute("title"), Some(figure.title.as_str()));
    assert_eq!(told.attribute("descr"), Some(figure.description.as_str()));
    let relationships = Xml::parse(&parts["word/_rels/document.xml.rels"]).unwrap();
    let target = |id: &str| {
        let found = relationships.descendants().find(|node| node.attribute("Id") == Some(id));
        found.unwrap_or_else(|| panic!("no {id}")).attribute("Target").unwrap().to_owned()
    };
    let svg = xml.descendants().find(|node| node.tag_name().name() == "svgBlip").unwrap();
    let embedded = svg.attributes().find(|attribute| attribute.name() == "embed").unwrap().value();
    let drawing = Xml::parse(&parts[&format!("word/{}", target(embedded))]).unwrap();
    assert_eq!(drawing.root_element().tag_name().name(), "svg");
    assert_eq!(target("nothing"), "media/nothing.png");
    let extent = xml.descendants().filter(|node| node.tag_name().name() == "extent").nth(1).unwrap();
    let size = |name: &str| extent.attribute(name).unwrap().parse::<f64>().unwrap();
    let own = |name: &str| drawing.root_element().attribute(name).unwrap().parse::<f64>().unwrap();
    assert!((size("cx") / size("cy") - own("width") / own("height")).abs() < 0.01);
}

#[test]
fn real_interviews_can_be_written_for_every_audience() {
    for (name, interview) in examples() {
        for audience in Audience::ALL {
            let document = report_of(&interview, audience);
            let bytes = docx(&document).unwrap();
            fs::write(folder("docx").join(format!("{name}-{audience:?}.docx")), &bytes).unwrap();
            check_word(&bytes, &document);
        }
    }
}

#[test]
fn word_knows_the_regions_of_the_languages() {
    for (language, tag) in [("en", "en-GB"), ("ru", "ru-RU"), ("kk", "kk-KZ"), ("de", "de")] {
        let document = Document { language: language.into(), ..everything("en") };
        let styles = &parts(&docx(&document).unwrap())["word/styles.xml"];
        assert!(styles.contains(&format!(r#"w:lang w:val="{tag}""#)));
    }
}

#[test]
fn an_office_opens_what_was_made_for_word() {
    for language in ["kk", "ru", "en"] {
        let document = everything(language);
        let file = folder("docx").join(format!("{language}.docx"));
        fs::write(&file, docx(&document).unwrap()).unwrap();
        let Some(opened) = converted(&file, "pdf") else { return };
        if !has("pdftotext") {
            return;
        }
        let read = letters(&output("pdftotext", &[opened.join(format!("{language}.pdf")).to_str().unwrap(), "-"]));
        for text in texts(&document).iter().filter(|text| text.len() < 60) {
            assert!(read.contains(&letters(text)), "{text:?} is not in {read}");
        }
    }
    let file = folder("docx").join("long.docx");
    fs::write(&file, docx(&long()).unwrap()).unwrap();
    assert!(converted(&file, "pdf").is_some());
}

// Spreadsheets

/// A cell as it must be read back.
fn expected(cell: &SheetCell) -> Data {
    match cell {
        SheetCell::Empty => Data::Empty,
        SheetCell::Text(text) => Data::String(text.clone()),
        SheetCell::Number(number) => Data::Float(number.as_f64()),
        other => panic!("{other:?} is read in its own way"),
    }
}

/// Fails where a workbook holds other sheets, or a cell as something else than what it is.
pub fn compare(bytes: &[u8], sheets: &[TableSheet]) {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    assert_eq!(workbook.sheet_names().len(), sheets.len());
    for (index, sheet) in sheets.iter().enumerate() {
        let range = workbook.worksheet_range_at(index).unwrap().unwrap();
        let read = |row: usize, column: usize| {
            let place = (u32::try_from(row).unwrap(), u32::try_from(column).unwrap());
            range.get_value(place).cloned().unwrap_or(Data::Empty)
        };
        for (column, head) in sheet.head.iter().enumerate() {
            assert_eq!(read(0, column), Data::String(head.clone()));
        }
        for (row, cells) in sheet.rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                let read = read(row + 1, column);
                match (cell, &read) {
                    (SheetCell::Date(date), Data::DateTime(read)) => {
                        assert_eq!(read.as_datetime().unwrap(), date.and_hms_opt(0, 0, 0).unwrap());
                    }
                    (SheetCell::Moment(moment), Data::DateTime(read)) => {
                        let off = read.as_datetime().unwrap() - *moment;
                        assert!(off.num_milliseconds().abs() < 1_000, "{moment} was read as {read}");
                    }
                    (SheetCell::Seconds(seconds), Data::DateTime(read)) => {
                        assert_eq!((read.as_f64() * 86_400.0).round(), f64::from(*seconds));
                    }
                    _ => assert_eq!(read, expected(cell), "{} {row} {column}", sheet.title),
                }
            }
        }
        assert!(workbook.worksheet_formula(workbook.sheet_names()[index].clone().as_str()).unwrap().is_empty());
    }
}

#[test]
fn a_spreadsheet_holds_every_cell_as_what_it_is() {
    for audience in Audience::ALL {
        let sheets = sheets(audience);
        let bytes = xlsx("Viva", &sheets).unwrap();
        compare(&bytes, &sheets);
        assert_eq!(bytes, xlsx("Viva", &sheets).unwrap(), "the same sheets, the same bytes");
    }
}

#[test]
fn heads_of_a_spreadsheet_stay_in_sight_filter_and_are_printed_on_each_page() {
    let sheets = sheets(Audience::Centre);
    let parts = parts(&xlsx("Қазақша & «title»", &sheets).unwrap());
    for number in 1..=sheets.len() {
        let xml = Xml::parse(&parts[&format!("xl/worksheets/sheet{number}.xml")]).unwrap();
        let find = |name: &str| xml.descendants().find(|node| node.tag_name().name() == name);
        let pane = find("pane").unwrap();
        assert_eq!((pane.attribute("ySplit"), pane.attribute("state")), (Some("1"), Some("frozen")));
        assert!(find("autoFilter").is_some() && find("cols").is_some() && find("f").is_none());
    }
    assert_eq!(parts["xl/workbook.xml"].matches("_xlnm.Print_Titles").count(), sheets.len());
    let core = Xml::parse(&parts["docProps/core.xml"]).unwrap();
    let title = core.descendants().find(|node| node.tag_name().name() == "title").unwrap();
    assert_eq!(title.text(), Some("Қазақша & «title»"));
    assert!(parts["docProps/core.xml"].contains("1980-01-01"));
}

#[test]
fn sheets_have_heads_of_words_and_rows_as_long_as_they() {
    for audience in Audience::ALL {
        for sheet in sheets(audience) {
            assert!(!sheet.rows.is_empty(), "{}", sheet.title);
            let words = sheet.rows.iter().flatten().filter_map(|cell| match cell {
                SheetCell::Text(text) => Some(text),
                _ => None,
            });
            for text in sheet.head.iter().chain(words).chain([&sheet.title]) {
                let ids = ["tables-", "report-", "prepare-", "evidence-", "state-", "kind-", "rule-"];
                assert!(!ids.iter().any(|id| text.starts_with(id)), "{text} is no word");
            }
            assert!(sheet.rows.iter().all(|row| row.len() == sheet.head.len()), "{audience:?} {}", sheet.title);
        }
    }
}

/// Everything in a record that people wrote, or by which they are known.
fn personal(interview: &Interview) -> Vec<String> {
    let record = interview.record();
    let preparation = &record.preparation;
    let mut texts = vec![
        interview.session().to_string(),
        preparation.candidate.clone(),
        preparation.assessor.clone(),
        preparation.place.clone(),
        record.feedback.clone(),
        interview.trail().last_hash().to_owned(),
    ];
    texts.extend(record.remarks().map(|(_, remark)| remark.text.clone()));
    texts.extend(record.ratings.values().map(|rating| rating.rationale.clone()));
    texts.extend(record.evidence.values().flat_map(|item| {
        let remarks = [&item.rules.valid, &item.rules.authentic, &item.rules.current, &item.rules.sufficient];
        let own = [item.title.clone(), item.source.clone(), item.verification.clone()];
        own.into_iter().chain(remarks.map(|verdict| verdict.remark.clone()))
    }));
    texts.extend(interview.trail().entries().iter().map(|entry| entry.by.clone()));
    texts.extend(record.signature.iter().map(|signature| signature.name.clone()));
    texts.retain(|text| !text.is_empty());
    texts
}

#[test]
fn the_public_sees_nothing_that_tells_who() {
    let personal = personal(&example());
    assert!(personal.len() > 20);
    let all = |audience: Audience| format!("{:?}", sheets(audience));
    let (public, centre) = (all(Audience::Public), all(Audience::Centre));
    for text in &personal {
        let quoted = format!("{text:?}");
        let bare = &quoted[1..quoted.len() - 1];
        assert!(!public.contains(bare), "{text} is public");
        assert!(centre.contains(bare), "{text} is missing");
    }
    assert!(!public.contains("Moment(") && !public.contains("Date("), "days and moments are public");
}

#[test]
fn a_text_longer_than_a_cell_is_cut_and_says_so() {
    let mut interview = example();
    let mut trail = interview.trail().clone();
    let (at, by) = (trail.last().unwrap().at, "the assessor");
    for text in ["🙂".repeat(20_000), "\t".repeat(20_000)] {
        trail.append(at, by, viva::session::Event::FeedbackWritten { feedback: text });
    }
    interview = Interview::replay(interview.rubric().clone(), trail).unwrap();
    let recommendation = recommend(interview.rubric(), interview.record(), NaiveDate::MAX);
    let sheets = tables(&interview, &recommendation, Audience::Centre, &Locale::new(&"en".into()));
    let bytes = xlsx("Viva", &sheets).unwrap();
    let longest = sheets.iter().flat_map(|sheet| sheet.rows.iter().flatten()).filter_map(|cell| match cell {
        SheetCell::Text(text) => Some(text.encode_utf16().count()),
        _ => None,
    });
    assert_eq!(longest.max(), Some(tables::CELL_UNITS_MAX));
    assert!(format!("{sheets:?}").contains("80000 characters"));
    assert!(!bytes.is_empty());
}

#[test]
fn an_office_opens_spreadsheets() {
    let sheets = sheets(Audience::Centre);
    let file = folder("xlsx").join("centre.xlsx");
    fs::write(&file, xlsx("Viva", &sheets).unwrap()).unwrap();
    // Comma, quotes, UTF-8, from the first row, texts quoted, every sheet into a file of its own.
    let Some(opened) =
        converted(&file, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1")
    else {
        return;
    };
    for sheet in &sheets {
        let path = opened.join(format!("centre-{}.csv", sheet.title));
        let text = fs::read_to_string(&path).unwrap();
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        let rows: Vec<::csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), sheet.rows.len() + 1, "{}", sheet.title);
        for (row, cells) in rows[1..].iter().zip(&sheet.rows) {
            for (read, cell) in row.iter().zip(cells) {
                if let SheetCell::Text(text) = cell {
                    assert_eq!(read, text);
                }
                if let SheetCell::Date(date) = cell {
                    assert_eq!(read, date.to_string());
                }
            }
        }
    }
    let pdf = converted(&file, "pdf").unwrap();
    assert!(fs::metadata(pdf.join("centre.pdf")).unwrap().len() > 0);
}

// CSV

#[test]
fn csv_is_what_excel_and_others_take() {
    let sheet = TableSheet {
        title: "S".into(),
        head: ["Text", "Number", "Day", "Moment", "Length"].map(str::to_owned).into(),
        rows: vec![
            vec![
                SheetCell::Text("Қазақша, «дәйексөз» \"q\"\nжаңа жол".into()),
                SheetCell::Number(Number::from_thousandths(2_500)),
                SheetCell::Date(NaiveDate::from_ymd_opt(2026, 10, 5).unwrap()),
                SheetCell::Moment(NaiveDate::from_ymd_opt(2026, 10, 5).unwrap().and_hms_opt(9, 30, 0).unwrap()),
                SheetCell::Seconds(3_725),
            ],
            vec![
                SheetCell::Text("=1+1".into()),
                SheetCell::Empty,
                SheetCell::Empty,
                SheetCell::Empty,
                SheetCell::Seconds(0),
            ],
        ],
    };
    let written = "\u{feff}Text,Number,Day,Moment,Length\r\n\
        \"Қазақша, «дәйексөз» \"\"q\"\"\nжаңа жол\",2.5,2026-10-05,2026-10-05T09:30:00,1:02:05\r\n\
        '=1+1,,,,0:00:00\r\n";
    assert_eq!(String::from_utf8(csv(&sheet)).unwrap(), written);
}

/// A sheet whose heads, cells and title are one text, settled as all texts of sheets are.
fn sheet_of(text: &str) -> TableSheet {
    let cell = || if text.is_empty() { SheetCell::Empty } else { SheetCell::Text(text.to_owned()) };
    TableSheet {
        title: text.to_owned(),
        head: vec!["Head".into(), "Other".into()],
        rows: vec![vec![cell(), cell()], vec![SheetCell::Empty, cell()]],
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_text_breaks_word(text in hostile()) {
        let document = filled_with(&text);
        let parts = parts(&docx(&document).unwrap());
        for (name, part) in &parts {
            prop_assert!(Xml::parse(part).is_ok(), "{name}: {part}");
        }
        let xml = Xml::parse(&parts["word/document.xml"]).unwrap();
        let shown = viva::plain_text::text(&text).replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}");
        for (style, read) in paragraphs(&xml) {
            // The label of an outcome stands on one line.
            let shown = if style == "Outcome" || style == "OutcomeOpen" { shown.replace('\n', " ") } else { shown.clone() };
            prop_assert_eq!(read.replace('\n', " "), shown.replace('\n', " "), "{}", style);
        }
    }

    #[test]
    fn no_text_breaks_a_spreadsheet_and_none_becomes_a_formula(text in hostile()) {
        let settled = viva::plain_text::text(&text).replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}");
        let sheets = [sheet_of(&settled), sheet_of(&settled)];
        compare(&xlsx(&text, &sheets).unwrap(), &sheets);
    }

    #[test]
    fn no_text_breaks_csv_and_none_becomes_a_formula(text in hostile()) {
        let settled = viva::plain_text::text(&text).into_owned();
        let bytes = csv(&sheet_of(&settled));
        let mut reader = ::csv::Reader::from_reader(bytes.as_slice());
        prop_assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), ["Head", "Other"]);
        let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
        prop_assert_eq!(rows.len(), 2);
        for read in rows[0].iter().chain([&rows[1][1]]) {
            prop_assert!(!read.trim_start().starts_with(['=', '+', '-', '@']), "{read}");
            // A reader that takes semicolons or line feeds for the ends of cells sees no formula either.
            for cell in read.split([';', '\n', '\r', '\t']) {
                prop_assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{read:?}");
            }
            // Apostrophes aside, it is what was written.
            let plain = |text: &str| text.replace('\'', "");
            prop_assert_eq!(plain(read), plain(&settled));
        }
    }
}
