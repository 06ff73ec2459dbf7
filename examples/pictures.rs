//! Draws the pictures of `docs/pictures/` from the real screens: keys go into the program's own state, and what it paints
//! becomes an SVG. `cargo run --example pictures -- docs/pictures`, and for other languages
//! `cargo run --example pictures -- docs/pictures/kk kk`

use std::{fmt::Write as _, fs, path::Path};

use chrono::{DateTime, TimeDelta};
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    Terminal,
    backend::TestBackend,
    buffer::{Buffer, Cell},
    style::{Color, Modifier},
};
use viva::{
    desk::ScreenAnswer,
    locale::{Language, Locale},
    session::Moment,
    store::{PracticeShelf, Shelf, cases_of},
    tui::{Msg, Setting, State, Theme, keymap, keymap::KeyPattern},
};

/// A state with a clock of its own; nothing is written to disk.
struct Shown {
    state: State,
    now: Moment,
    size: (u16, u16),
}

impl Shown {
    fn new(language: &Language, columns: u16, rows: u16) -> Self {
        let now = DateTime::parse_from_rfc3339("2026-11-24T10:30:00+05:00").expect("a time");
        let (state, _) = State::new(Setting {
            locale: Locale::new(language),
            theme: Theme::new(true, true),
            shelf: Shelf::open(&viva::rubrics("no-own-rubrics")),
            centre: None,
            size: (columns, rows),
            user: "A. Example (fictional)".into(),
            new_session: |_| "picture".into(),
            now,
        });
        Shown { state, now, size: (columns, rows) }
    }

    /// Keys as the keymap writes them, separated by blanks; `"…"` types a text.
    fn press(&mut self, keys: &str) -> &mut Self {
        for (index, part) in keys.split('"').enumerate() {
            let typed: Vec<KeyEvent> = match index % 2 {
                1 => part.chars().map(|c| KeyCode::Char(c).into()).collect(),
                _ => part.split_whitespace().map(key).collect(),
            };
            for event in typed {
                self.now += TimeDelta::milliseconds(400);
                self.state.update(self.now, Msg::Key(event));
            }
        }
        self
    }

    /// Opens the list of practice cases with those that are shipped.
    fn practise(&mut self) -> &mut Self {
        self.press("p");
        let mut cases = Vec::new();
        for shelved in &self.state.shared.shelf.rubrics {
            let own = cases_of(shelved, &viva::rubrics("no-own-rubrics")).cases;
            cases.extend(own.into_iter().map(|case| (case, shelved.rubric.clone())));
        }
        let shelf = PracticeShelf { cases, ..PracticeShelf::default() };
        self.state.update(self.now, Msg::News(ScreenAnswer::Practice(Box::new(shelf)).into()));
        self
    }

    /// Lets seconds pass, some times in each.
    fn wait(&mut self, seconds: i64) -> &mut Self {
        for _ in 0..seconds * 4 {
            self.now += TimeDelta::milliseconds(250);
            self.state.update(self.now, Msg::Tick);
        }
        self
    }

    fn draw(&self, folder: &Path, name: &str) {
        let mut terminal = Terminal::new(TestBackend::new(self.size.0, self.size.1)).expect("memory");
        terminal.draw(|frame| drop(viva::tui::draw(&self.state, frame))).expect("memory");
        let svg = svg(terminal.backend().buffer());
        fs::write(folder.join(format!("{name}.svg")), svg).expect("the folder can be written");
    }
}

fn key(written: &str) -> KeyEvent {
    match keymap::parse(written) {
        Some(KeyPattern::Exactly(code, modifiers)) => KeyEvent::new(code, modifiers),
        _ => panic!("no key: {written}"),
    }
}

const CELL: (f32, f32) = (8.4, 17.0);

fn svg(buffer: &Buffer) -> String {
    let (columns, rows) = (buffer.area.width, buffer.area.height);
    let (width, height) = (f32::from(columns) * CELL.0 + 16.0, f32::from(rows) * CELL.1 + 16.0);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         font-family=\"ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace\" font-size=\"14\">\n\
         <rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\"#16191d\"/>\n"
    );
    for y in 0..rows {
        let mut x = 0;
        while x < columns {
            let begin = x;
            let style = &buffer[(x, y)];
            let mut text = String::new();
            while x < columns && same_style(&buffer[(x, y)], style) {
                text.push_str(buffer[(x, y)].symbol());
                x += 1;
            }
            run(&mut svg, style, &text, begin, x - begin, y);
        }
    }
    svg + "</svg>\n"
}

fn same_style(one: &Cell, other: &Cell) -> bool {
    (one.fg, one.modifier) == (other.fg, other.modifier)
}

fn run(svg: &mut String, style: &Cell, text: &str, column: u16, columns: u16, row: u16) {
    let (x, y) = (f32::from(column) * CELL.0 + 8.0, f32::from(row) * CELL.1 + 8.0);
    let width = f32::from(columns) * CELL.0;
    let reversed = style.modifier.contains(Modifier::REVERSED);
    if reversed {
        writeln!(svg, "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{}\" fill=\"#d7dadf\"/>", CELL.1)
            .expect("memory");
    }
    if text.trim().is_empty() {
        return;
    }
    let colour = match (reversed, style.fg) {
        (true, _) => "#16191d",
        (_, Color::Cyan) => "#56c8d8",
        (_, Color::DarkGray) => "#8a929c",
        (_, Color::Red) => "#ff6b6b",
        _ => "#d7dadf",
    };
    let weight = if style.modifier.contains(Modifier::BOLD) { " font-weight=\"bold\"" } else { "" };
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    let baseline = y + 13.0;
    writeln!(
        svg,
        "<text x=\"{x:.1}\" y=\"{baseline:.1}\" textLength=\"{width:.1}\" xml:space=\"preserve\" fill=\"{colour}\"{weight}>{text}</text>"
    )
    .expect("memory");
}

/// What is noted at a question, said by the candidate, written because of it, and noted in practice.
const NOTED: [(&str, [&str; 4]); 3] = [
    (
        "en",
        [
            "Two men stopped writing; asked them to show the step on the bench",
            "I stopped the lesson and we did it with our hands (his words)",
            "noticed without being told and changed method (Q5)",
            "Colleague told him that the left table was lost",
        ],
    ),
    (
        "ru",
        [
            "Двое перестали писать; попросил показать этот шаг на верстаке",
            "Я остановил урок, и мы сделали это руками (его слова)",
            "заметил сам, без подсказки, и сменил приём (Q5)",
            "Коллега сказал ему, что левый стол ничего не понял",
        ],
    ),
    (
        "kk",
        [
            "Екеуі жазуын тоқтатты; осы қадамды үстел үстінде көрсетуді сұрады",
            "Сабақты тоқтатып, қолымызбен істеп көрдік (өз сөзі)",
            "ешкім айтпай-ақ байқап, тәсілін өзгертті (Q5)",
            "Әріптесі оған сол жақ үстелдегілер түсінбегенін айтты",
        ],
    ),
];

fn main() {
    let folder = std::env::args().nth(1).expect("the folder to write to");
    let language = Language::from(std::env::args().nth(2).as_deref().unwrap_or("en"));
    let noted = NOTED.iter().find(|(tag, _)| *tag == language.as_str()).map_or(NOTED[0].1, |(_, noted)| *noted);
    let [seen, said, because, told] = noted;
    let folder = Path::new(&folder);
    fs::create_dir_all(folder).expect("the folder can be made");

    let to_questions = r#"enter n "K-0417" ctrl-n space space space space space space space space ctrl-n"#;
    let notes = format!(r##""{seen} #" "C7" enter enter "{said} #" "C7" enter alt-1 alt-a"##);
    let mut asking = Shown::new(&language, 80, 24);
    asking.press(to_questions).press("ctrl-n ctrl-n ctrl-n ctrl-n").press(&notes).draw(folder, "ask");

    let mut wide = Shown::new(&language, 160, 40);
    wide.press(to_questions).press("ctrl-n ctrl-n ctrl-n ctrl-n").press(&notes).draw(folder, "ask-wide");

    let rating = format!(r##"ctrl-g "C7 adapts" enter 3 "{because}""##);
    asking.press(&rating).draw(folder, "rate");
    let mut page = Shown::new(&language, 80, 24);
    page.press(to_questions).press("f1").draw(folder, "help");

    let mut practice = Shown::new(&language, 80, 24);
    practice.practise().press("down enter ctrl-n space space space space space space space space");
    practice.press("ctrl-n alt-. ctrl-n alt-. ctrl-n alt-. ctrl-n alt-. ctrl-n").wait(20);
    practice.press("alt-1").wait(14);
    practice.press(&format!("\"{told} #\" \"C7\" enter enter")).wait(4).draw(folder, "practice");

    let mut rubrics = Shown::new(&language, 80, 24);
    rubrics.press("r").draw(folder, "rubrics");
}
