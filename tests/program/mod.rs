//! The program as a command, in folders of a test's own and whatever the environment says.

use std::{path::Path, process::Output};

use assert_cmd::Command;

/// Runs it on a folder of sessions, with the rubrics in `rubrics` there and the keys of another folder.
pub fn viva(sessions: &Path, keys: &Path, arguments: &[&str]) -> Output {
    Command::cargo_bin("viva")
        .unwrap()
        .env("VIVA_SESSIONS", sessions)
        .env("VIVA_RUBRICS", sessions.join("rubrics"))
        .env("VIVA_KEYS", keys)
        .env("VIVA_LANGUAGE", "en")
        .env_remove("VIVA_ASSESSOR")
        .args(arguments)
        .output()
        .unwrap()
}
