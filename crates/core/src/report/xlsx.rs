//! Sheets as a spreadsheet: heads that stay in sight and filter, days and lengths that can be computed with, texts
//! that stay texts, whatever they begin with. There are no formulas. The same sheets give the same bytes.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use unicode_width::UnicodeWidthStr;

use super::{
    Unwritten,
    tables::{SheetCell, TableSheet},
    widths::longest,
    xml::settle,
};

/// Characters of a sheet's name, and those that it may not have.
const NAME_CHARS_MAX: usize = 31;
const NOT_IN_NAMES: [char; 8] = ['[', ']', ':', '*', '?', '/', '\\', '\''];
/// The widest column; longer texts are wrapped.
const COLUMN_LETTERS_MAX: usize = 68;
/// Margins left and right of a cell's text, in letters.
const MARGINS: usize = 3;
/// The height of a line, what stands above and below the lines of a row, and the highest row that there may be.
const LINE_POINTS: f64 = 15.0;
const AIR_POINTS: f64 = 3.0;
const ROW_POINTS_MAX: f64 = 409.0;
const SECONDS_PER_DAY: f64 = 86_400.0;

/// The looks of cells, by their content.
struct Looks {
    head: Format,
    text: Format,
    number: Format,
    number_left: Format,
    date: Format,
    moment: Format,
    length: Format,
    length_left: Format,
}

pub fn xlsx(title: &str, sheets: &[TableSheet]) -> Result<Vec<u8>, Unwritten> {
    written(title, sheets).map_err(Unwritten::refused)
}

/// Fails only if there is more than a spreadsheet holds.
fn written(title: &str, sheets: &[TableSheet]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(1980, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_title(settle(title)).set_creation_datetime(&created));
    let looks = Looks::new();
    let mut names: Vec<String> = Vec::new();
    for sheet in sheets {
        names.push(name(&sheet.title, &names));
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(names.last().expect("one was just pushed"))?;
        fill(worksheet, sheet, &looks)?;
    }
    workbook.save_to_buffer()
}

fn fill(worksheet: &mut Worksheet, sheet: &TableSheet, looks: &Looks) -> Result<(), XlsxError> {
    let column_of = |index: usize| sheet.rows.iter().filter_map(move |row| row.get(index));
    let widths: Vec<usize> = sheet.head.iter().enumerate().map(|(at, head)| width(head, column_of(at))).collect();
    // Values of all kinds under one head stand at one edge.
    let is_mixed: Vec<bool> =
        (0..sheet.head.len()).map(|at| column_of(at).any(|cell| matches!(cell, SheetCell::Text(_)))).collect();
    let heads: Vec<String> = sheet.head.iter().map(|head| settle(head)).collect();
    for ((column, head), width) in (0_u16..).zip(&heads).zip(&widths) {
        worksheet.write_string_with_format(0, column, head, &looks.head)?;
        worksheet.set_column_width(column, *width as f64)?;
    }
    worksheet.set_row_height(0, height(heads.iter().map(String::as_str).zip(&widths)))?;
    for (number, row) in (1_u32..).zip(&sheet.rows) {
        for ((column, cell), is_mixed) in (0_u16..).zip(row).zip(&is_mixed) {
            write(worksheet, number, column, cell, looks.of(cell, *is_mixed))?;
        }
        let texts = row.iter().map(|cell| if let SheetCell::Text(text) = cell { text.as_str() } else { "" });
        worksheet.set_row_height(number, height(texts.zip(&widths)))?;
    }
    worksheet.set_freeze_panes(1, 0)?;
    if let (Some(last), false) = (sheet.head.len().checked_sub(1), sheet.rows.is_empty()) {
        let (rows, last) = (u32::try_from(sheet.rows.len()), u16::try_from(last));
        worksheet.autofilter(0, 0, rows.unwrap_or(u32::MAX), last.unwrap_or(u16::MAX))?;
    }
    print_setup(worksheet)
}

/// Sets up the paper: A4, as wide as the page, heads on each.
fn print_setup(worksheet: &mut Worksheet) -> Result<(), XlsxError> {
    worksheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
    worksheet.set_repeat_rows(0, 0)?.set_footer("&C&P / &N");
    Ok(())
}

fn write(sheet: &mut Worksheet, row: u32, column: u16, cell: &SheetCell, look: &Format) -> Result<(), XlsxError> {
    let number = match cell {
        SheetCell::Empty => return Ok(()),
        SheetCell::Text(text) => Err(text.clone()),
        SheetCell::Number(number) => Ok(number.as_f64()),
        SheetCell::Seconds(seconds) => Ok(f64::from(*seconds) / SECONDS_PER_DAY),
        SheetCell::Date(date) => serial(date.and_time(NaiveTime::MIN)).ok_or_else(|| date.to_string()),
        SheetCell::Moment(moment) => serial(*moment).ok_or_else(|| moment.to_string()),
    };
    match number {
        Ok(number) => sheet.write_number_with_format(row, column, number, look)?,
        Err(text) => sheet.write_string_with_format(row, column, text, look)?,
    };
    Ok(())
}

/// Days since the last but one day of 1899, as spreadsheets count since a mistake about 1900; none for days before
/// March of that year and after 9999, which they do not have.
fn serial(moment: NaiveDateTime) -> Option<f64> {
    let origin = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let days = (moment.date() - origin).num_days();
    let time = (moment.time() - NaiveTime::MIN).num_seconds();
    (61..=2_958_465).contains(&days).then(|| days as f64 + time as f64 / SECONDS_PER_DAY)
}

/// The width of a column: that of its longest line, within bounds, and at least so that the head fits with the arrow of
/// its filter.
fn width<'a>(head: &str, cells: impl Iterator<Item = &'a SheetCell>) -> usize {
    let texts = cells.flat_map(|cell| match cell {
        SheetCell::Text(text) => text.lines(),
        SheetCell::Moment(_) => "2026-10-05 10:00:00".lines(),
        SheetCell::Date(_) => "2026-10-05".lines(),
        SheetCell::Empty | SheetCell::Number(_) | SheetCell::Seconds(_) => "".lines(),
    });
    let head = longest(head.split_whitespace()) + 4;
    (longest(texts) + MARGINS).max(head).min(COLUMN_LETTERS_MAX)
}

/// High enough for the longest of some texts in columns of these widths: not all programs find out by themselves.
fn height<'a>(texts: impl Iterator<Item = (&'a str, &'a usize)>) -> f64 {
    let lines = texts.map(|(text, width)| {
        let room = width.saturating_sub(MARGINS).max(1);
        // Where a line is broken, words do not fill it to its end.
        let broken = |letters: usize| if letters <= room { 1 } else { letters.div_ceil((room * 9 / 10).max(1)) };
        text.split('\n').map(|line| broken(line.width())).sum::<usize>()
    });
    (lines.max().unwrap_or(1) as f64 * LINE_POINTS + AIR_POINTS).min(ROW_POINTS_MAX)
}

/// A name that a sheet may have and none before it has.
fn name(title: &str, taken: &[String]) -> String {
    let plain: String = settle(title).replace(NOT_IN_NAMES, " ").chars().filter(|c| *c != '\n').collect();
    let plain = plain.trim();
    let number = |number: usize| if number == 1 { String::new() } else { format!(" {number}") };
    let named = |suffix: String| {
        let room = NAME_CHARS_MAX - suffix.len();
        let mut units = 0;
        let kept: String = plain
            .chars()
            .take_while(|c| {
                units += c.len_utf16();
                units <= room
            })
            .collect();
        if kept.is_empty() && suffix.is_empty() { "1".to_owned() } else { kept + &suffix }
    };
    let is_taken = |name: &String| taken.iter().any(|each| each.to_lowercase() == name.to_lowercase());
    let mut names = (1..).map(|each| named(number(each)));
    names.find(|name| !is_taken(name)).expect("numbers do not end before sheets do")
}

impl Looks {
    fn new() -> Self {
        let cell = || Format::new().set_align(FormatAlign::Top);
        let left = |format: &Format| format.clone().set_align(FormatAlign::Left).set_indent(1);
        let head = cell()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Left)
            .set_indent(1)
            .set_font_color(Color::RGB(0x1F_6F_78))
            .set_background_color(Color::RGB(0xE8_F0_F1))
            .set_border_bottom(FormatBorder::Medium)
            .set_border_bottom_color(Color::RGB(0x1F_6F_78));
        let (number, length) = (cell().set_num_format("General"), cell().set_num_format("[h]:mm:ss"));
        Looks {
            head,
            text: left(&cell().set_text_wrap().set_num_format("@")),
            number_left: left(&number),
            number,
            date: left(&cell().set_num_format("yyyy-mm-dd")),
            moment: left(&cell().set_num_format("yyyy-mm-dd hh:mm:ss")),
            length_left: left(&length),
            length,
        }
    }

    fn of(&self, cell: &SheetCell, is_mixed: bool) -> &Format {
        match cell {
            SheetCell::Empty | SheetCell::Text(_) => &self.text,
            SheetCell::Number(_) if is_mixed => &self.number_left,
            SheetCell::Number(_) => &self.number,
            SheetCell::Date(_) => &self.date,
            SheetCell::Moment(_) => &self.moment,
            SheetCell::Seconds(_) if is_mixed => &self.length_left,
            SheetCell::Seconds(_) => &self.length,
        }
    }
}
