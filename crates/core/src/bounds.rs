//! Every bound on input, in one place. Input that exceeds a bound is refused with a plain message, never cut silently.

/// Bytes of the settings of the program.
pub const SETTINGS_BYTES_MAX: u64 = 64 << 10;
/// Bytes of one rubric file. In three languages a criterion takes some 10,000, so there is room for as many criteria as
/// a rubric may have.
pub const RUBRIC_BYTES_MAX: u64 = 16 << 20;
/// Faults of notation that are told of one file; the rest are told once these are mended.
pub const SLIPS_MAX: usize = 1_000;
/// Bytes of one session file. Room for a rubric, a trail and the record that it folds into, each at its bound.
pub const SESSION_BYTES_MAX: u64 = 64 << 20;
/// Bytes of the trail of one session, written compactly: some thirty times what a long interview takes.
pub const TRAIL_BYTES_MAX: usize = 8 << 20;
/// Bytes of one segment of a journal.
pub const JOURNAL_BYTES_MAX: u64 = 32 << 20;
/// Bytes of one line of a journal: of what changes with one key or paste.
pub const JOURNAL_LINE_BYTES_MAX: usize = 16 << 20;
/// Sessions listed at once; the newest are shown.
pub const SESSIONS_LISTED_MAX: usize = 10_000;
/// Entries of one folder that are looked at.
pub const FOLDER_ENTRIES_MAX: usize = 100_000;
/// Keys for which one folder is encrypted.
pub const RECIPIENTS_MAX: usize = 500;
/// Encrypted folders of which this installation remembers for whom; the oldest is forgotten.
pub const KNOWN_FOLDERS_MAX: usize = 1_000;
/// Rubrics read from one folder.
pub const RUBRICS_LISTED_MAX: usize = 1_000;
/// Faults and warnings of one file that are shown; programs get all.
pub const FAULTS_SHOWN_MAX: usize = 100;
/// Practice cases read from one folder.
pub const CASES_LISTED_MAX: usize = 200;
/// Bytes of one file of messages in a language.
pub const MESSAGE_FILE_BYTES_MAX: u64 = 1 << 20;
/// Files of messages in the folder of one language.
pub const MESSAGE_FILES_MAX: usize = 500;
/// Languages in one folder that are checked at once.
pub const LANGUAGE_FOLDERS_MAX: usize = 200;

/// Bytes of the logo of a centre, which stands in every letter.
pub const LOGO_BYTES_MAX: u64 = 512 << 10;
/// Width and height of that logo, in its own units.
pub const LOGO_SIDE_MAX: u32 = 10_000;
/// Reports of one session for one reader in one form, in one folder.
pub const REPORTS_ALIKE_MAX: usize = 1_000;
/// Lines of the contact of a centre.
pub const CONTACT_LINES_MAX: usize = 10;

/// Characters of an id in a rubric.
pub const ID_CHARS_MAX: usize = 32;
/// Characters of one text in a rubric, in one language.
pub const RUBRIC_TEXT_CHARS_MAX: usize = 8_000;
/// Languages of one rubric.
pub const LANGUAGES_MAX: usize = 40;
/// Scales of one rubric.
pub const SCALES_MAX: usize = 50;
/// Levels of one scale.
pub const LEVELS_MAX: usize = 20;
/// Numbers of one number scale: 0 to 1,000 in halves. Each is a level.
pub const SCALE_NUMBERS_MAX: usize = 2_001;
/// Units of one rubric.
pub const UNITS_MAX: usize = 100;
/// Parts of one unit.
pub const PARTS_MAX: usize = 40;
/// Criteria of one rubric.
pub const CRITERIA_MAX: usize = 1_000;
/// Contexts of one criterion.
pub const CONTEXTS_MAX: usize = 20;
/// Questions of one rubric.
pub const QUESTIONS_MAX: usize = 500;
/// Probes of one question: one key each.
pub const PROBES_MAX: usize = 9;
/// Points to listen for in one question: one letter each.
pub const LISTEN_FOR_MAX: usize = 12;
/// Follow-ups in own words to one question.
pub const FOLLOW_UPS_MAX: usize = 200;
/// Items of one checklist.
pub const CHECKLIST_MAX: usize = 40;
/// Observation sheets of one rubric.
pub const OBSERVATION_SHEETS_MAX: usize = 50;
/// Steps of one observation sheet.
pub const OBSERVED_STEPS_MAX: usize = 100;
/// Items that third parties judge, in one rubric.
pub const THIRD_PARTY_ITEMS_MAX: usize = 100;
/// Conditions nested in one another.
pub const CONDITION_DEPTH_MAX: usize = 8;
/// Lists of demands for evidence of which one is enough, written out.
pub const EVIDENCE_WAYS_MAX: usize = 16;
/// Rules of a unit nested in one another.
pub const RULE_DEPTH_MAX: usize = 4;

/// Bytes of one paste that are held; each field takes less.
pub const PASTE_BYTES_MAX: usize = 5 << 20;
/// Events that are being typed and have not happened yet: one for each line of a paste.
pub const DRAFT_EVENTS_MAX: usize = 20_000;
/// Lines that were typed, left without being confirmed, and wait for being asked for again.
pub const LEFT_LINES_MAX: usize = 200;
/// Questions opened in one session, those asked ad hoc among them.
pub const QUESTIONS_ASKED_MAX: usize = 2_000;
/// Events of one session.
pub const EVENTS_MAX: usize = 100_000;
/// Characters of a rationale, of feedback, or of all notes to one question, be they one remark or many.
pub const NOTE_CHARS_MAX: usize = 1 << 20;
/// Characters of a one-line field: a reference, a name, a title, a reason.
pub const FIELD_CHARS_MAX: usize = 500;
/// Items in the evidence register of one session.
pub const EVIDENCE_MAX: usize = 4_000;
/// Characters of a third party's example, or remark.
pub const TESTIMONY_CHARS_MAX: usize = 4_000;
/// Observations of one session: each is one occasion on which a task was watched.
pub const OBSERVATIONS_MAX: usize = 200;
/// Marks of one step in one observation, those that were changed among them.
pub const STEP_MARKS_MAX: usize = 200;
/// Sittings of one assessment.
pub const SITTINGS_MAX: usize = 100;
/// People present in a sitting.
pub const PRESENT_MAX: usize = 40;
/// Lines of a plan.
pub const PLAN_LINES_MAX: usize = 500;
/// Remarks of one session.
pub const REMARKS_MAX: usize = 20_000;
/// Assessors who rate beside the first.
pub const PANEL_MAX: usize = 8;
/// Characters of the text to which a candidate consents.
pub const CONSENT_CHARS_MAX: usize = 50_000;
/// Times that consent is noted as given or withdrawn before the signature, in one session.
pub const CONSENTS_MAX: usize = 50;
/// Points of the consent in a centre's settings.
pub const CONSENT_POINTS_MAX: usize = 30;
/// Members of a commission.
pub const COMMISSION_MAX: usize = 15;
/// Years between an interview on paper and the day on which it is entered.
pub const HELD_YEARS_MAX: u32 = 5;
/// Years between an interview and the day set for the next assessment.
pub const RESIT_YEARS_MAX: u32 = 10;
/// Days of a term.
pub const TERM_DAYS_MAX: u16 = 3_650;
/// Holidays of a calendar, and days of one of its years.
pub const CALENDAR_DAYS_MAX: usize = 366;
/// Years of a calendar.
pub const CALENDAR_YEARS_MAX: usize = 50;
/// Amendments, moderations, objections with their answers, and notes that the candidate was told, of one signed session,
/// together.
pub const AMENDMENTS_MAX: usize = 1_000;
/// Claims of a trainee in one signed practice session, with those that take one back. They count among the additions
/// above, and leave room for others.
pub const CLAIMS_MAX: usize = 500;
/// Times as fast as it happened, at which a session is played back.
pub const REPLAY_SPEED_MAX: u32 = 64;
/// Bytes of a file whose SHA-256 is taken as evidence.
pub const EVIDENCE_FILE_BYTES_MAX: u64 = 4 << 30;

/// Files looked at in the folder of a cohort.
pub const COHORT_FILES_MAX: usize = 5_000;
/// Folders in one another in the folder of a cohort, that folder among them.
pub const COHORT_DEPTH_MAX: usize = 5;
/// Trainees on one list of those expected.
pub const COHORT_TRAINEES_MAX: usize = 2_000;
/// Bytes of one list of trainees.
pub const COHORT_LIST_BYTES_MAX: u64 = 1 << 20;

/// Bytes of one form that came back, and those to which its text unpacks.
pub const FORM_BYTES_MAX: u64 = 16 << 20;
pub const FORM_UNPACKED_BYTES_MAX: u64 = 32 << 20;
/// Cells, paragraphs and fields of one form that came back.
pub const FORM_CELLS_MAX: usize = 200_000;
/// Places of a form that are told as not read; a file with more is no form of ours.
pub const FORM_UNREAD_MAX: usize = 1_000;

/// Rows of one table in a file of another program: as many as a spreadsheet has.
pub const TABLE_ROWS_MAX: usize = 1 << 20;
/// Columns of one such table: as many as a spreadsheet has.
pub const TABLE_COLUMNS_MAX: usize = 1 << 14;
/// Cells of one such table, empty ones between others among them.
pub const TABLE_CELLS_MAX: usize = 5_000_000;
/// Rows of all areas of one such table whose cells are shown as one, those that an area covers counted each.
pub const TABLE_MERGED_MAX: usize = 1_000_000;
/// Bytes to which a workbook unpacks, and of the texts in its cells.
pub const TABLE_UNPACKED_BYTES_MAX: u64 = 128 << 20;
/// Bytes of one file that is imported, and those to which the members of it that are read unpack.
pub const IMPORT_BYTES_MAX: u64 = 64 << 20;
pub const IMPORT_UNPACKED_BYTES_MAX: u64 = 64 << 20;
/// Files of one import.
pub const IMPORT_FILES_MAX: usize = 50;
/// Rubrics that come out of one import.
pub const IMPORT_RUBRICS_MAX: usize = 200;
/// Members of a package that are looked through for those that are read.
pub const IMPORT_MEMBERS_MAX: usize = 20_000;
/// Cells, values and texts of one import: some four times what 10,000 items of a framework hold.
pub const IMPORT_PIECES_MAX: usize = 600_000;
/// Rows of a table that is a tree, of which a branch can be chosen; more are no framework.
pub const IMPORT_TREE_ROWS_MAX: usize = 50_000;
/// Elements of XML in one another.
pub const IMPORT_DEPTH_MAX: usize = 128;
/// Attributes of one element of XML, and prefixes that a document declares.
pub const IMPORT_ATTRIBUTES_MAX: usize = 100;
/// Bytes of one file of ratings.
pub const RATINGS_BYTES_MAX: u64 = 16 << 20;
/// Raters of one table of ratings.
pub const AGREEMENT_RATERS_MAX: usize = 1_000;
/// Units of one table of ratings; a criterion of a case is a unit.
pub const AGREEMENT_UNITS_MAX: usize = 100_000;
/// Cells of one table of ratings: units times raters.
pub const AGREEMENT_CELLS_MAX: usize = 1_000_000;
/// Categories of the kappas and Gwet's coefficients, and labels of a scale.
pub const AGREEMENT_CATEGORIES_MAX: usize = 50;
/// Different ratings of Krippendorff's alpha at the level of ratios.
pub const AGREEMENT_RATIO_VALUES_MAX: usize = 100;
/// A rating, above and below zero.
pub const AGREEMENT_RATING_MAX: f64 = 1e9;
/// Samples of one bootstrap.
pub const AGREEMENT_SAMPLES_MAX: u32 = 100_000;
/// Steps of the bootstrap of a mean over pairs of raters: pairs times units times samples.
pub const AGREEMENT_PAIR_STEPS_MAX: u64 = 2_000_000_000;
/// Raters of whom each two are told side by side.
pub const AGREEMENT_PAIRED_RATERS_MAX: usize = 25;
/// Names of one table of ratings of which it is told that they are written in several ways.
pub const AGREEMENT_SPELLINGS_MAX: usize = 100;
/// Faults of one file of ratings that are told.
pub const RATING_FAULTS_MAX: usize = 20;
/// Files of one calibration.
pub const CALIBRATION_FILES_MAX: usize = 5_000;
/// Bytes of the file of a trainee's drills.
pub const DRILLS_BYTES_MAX: u64 = 12 << 20;
/// Drills that a trainee's file says were done: more than ten years of a sitting every day.
pub const DRILL_REVIEWS_MAX: usize = 50_000;
/// Drills of one sitting.
pub const SITTING_DRILLS_MAX: usize = 100;
/// Words of a scripted candidate in a minute: the slowest, the usual, the fastest.
pub const SPEECH_WORDS_PER_MINUTE_MIN: u32 = 60;
pub const SPEECH_WORDS_PER_MINUTE_USUAL: u32 = 160;
pub const SPEECH_WORDS_PER_MINUTE_MAX: u32 = 600;
/// Attempts of practice that are looked at for one progress.
pub const ATTEMPTS_COMPARED_MAX: usize = 200;
