//! All tests in one program: it is linked once, and what helps several of them stands once.

// Modules of a program are seen by nobody else: `pub` tells what other files of it use.
#![allow(unreachable_pub)]

mod agree;
mod agreement_parts;
mod agreement_properties;
mod agreement_published;
mod agreement_tables;
mod anonymous_export;
mod blind_rating;
mod browser;
mod calibration;
mod case_faults;
mod clock;
mod cohort;
mod command_line;
mod crash;
mod debrief;
mod decisions;
mod documents;
mod drills;
mod encryption;
mod every_file;
mod failing_disk;
mod forgetting;
mod full_session;
mod hostile_input;
mod hostile_text;
mod html_report;
mod judgement_oracle;
mod judgement_properties;
mod key;
mod kills;
mod moderation;
mod office;
mod office_reports;
mod oracle;
mod panel;
mod pdf_report;
mod procedure;
mod program;
mod replay;
mod report_goldens;
mod report_languages;
mod reports;
mod rooms;
mod rubric_faults;
mod screens;
mod session_properties;
mod signing;
mod terminal;
mod two_at_once;
mod what_happened;
mod what_if;
mod words;
