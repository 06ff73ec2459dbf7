//! Letters of several characters on a real terminal: the cursor stands behind what is drawn, and the file holds the text
//! byte for byte.

use super::{driver::Setting, shown};

#[test]
fn the_cursor_stands_behind_what_the_terminal_draws_and_the_file_holds_the_text() {
    let texts = ["Қазақ тілі", "и\u{306}од", "汉字", "مرحبا", "❤️c", "1️⃣2", "🇰🇿", "👍🏽!", "👨‍👩‍👧‍👦b"];
    let setting = Setting::new();
    let mut terminal = setting.interview(80, 24);
    for (row, text) in texts.iter().enumerate() {
        if row > 0 {
            terminal.press(&["enter"]);
        }
        terminal.type_text(text);
        // A sign that nothing else on the screen has.
        terminal.type_text("§");
        terminal.wait_for("§");
        terminal.wait_shown();
        assert_eq!(terminal.before_cursor(), "§", "{text}\n{}", terminal.contents());
        terminal.type_text("\x7f");
        terminal.wait_until("no sign", |screen| !screen.contains('§'));
    }
    terminal.press(&["^n"]);
    terminal.wait_saved();
    let held = shown::held(&setting.session()).unwrap();
    assert_eq!(held.notes["Q1"], texts);
}
