#[path = "../terminal/driver.rs"]
#[allow(dead_code)]
mod driver;
#[path = "../terminal/shown.rs"]
#[allow(dead_code)]
mod shown;
use driver::*;
#[test]
fn x() {
    let setting = Setting::new();
    let mut t = setting.start(&["interview", "--rubric", "first-aid", "--candidate", "K-0002"], 100, 30);
    t.wait_for("Candidate");
    t.press(&["^n"]);
    t.wait_for("Identity checked");
    t.press(&["space", "space", "^n"]);
    t.wait_for("How did you come to give first aid");
    t.type_text("one\rтwo");
    t.wait_for("тwo");
    println!("{}\n{:?}", t.contents(), shown::picture(&t.contents()));
    t.press(&["^s"]);
    t.type_text("half");
    t.wait_for("half");
    println!("{}\n{:?}", t.contents(), shown::picture(&t.contents()));
    println!("{:?}", shown::held(&setting.session()));
    t.press(&["esc", "^n"]);
    t.wait_for("somebody");
    println!("{}\n{:?}", t.contents(), shown::picture(&t.contents()));
    t.signal(libc::SIGTERM);
    println!("{}", t.wait_end());
    t.read_to_end();
    println!("{:?} {} {:?}", t.modes_restored(), t.alternate_screen(), setting.files());
    println!("{}", t.last_picture());
}
