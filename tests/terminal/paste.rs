//! A paste that is far too long: it is refused, and typing goes on.

use viva::bounds::PASTE_BYTES_MAX;

use super::driver::Setting;

/// Megabytes that the program may take.
#[cfg(target_os = "linux")]
const MEGABYTES_MOST: u64 = 200;

/// Megabytes that the program held at most, where the system tells it.
#[cfg(target_os = "linux")]
fn megabytes_at_peak(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("the system tells the peak");
    peak.trim().trim_end_matches("kB").trim().parse::<u64>().unwrap() >> 10
}

#[test]
fn a_paste_of_a_hundred_megabytes_is_refused_and_typing_goes_on() {
    let setting = Setting::new();
    let mut terminal = setting.interview(80, 24);
    terminal.type_text("\x1b[200~");
    let piece = "0123456789abcdef".repeat(1 << 16);
    for number in 0..100 {
        terminal.type_text(&piece);
        if number == PASTE_BYTES_MAX >> 20 {
            // Refused as soon as the bound is passed, long before the end mark.
            terminal.wait_for("too long");
        }
    }
    terminal.type_text("\x1b[201~");
    terminal.type_text("after the paste");
    let screen = terminal.wait_for("after the paste");
    #[cfg(target_os = "linux")]
    {
        let peak = megabytes_at_peak(terminal.child.process_id().unwrap());
        assert!(peak < MEGABYTES_MOST, "{peak} MB");
    }
    assert!(!screen.contains("0123456789"), "nothing of the paste is taken for keys\n{screen}");
}
