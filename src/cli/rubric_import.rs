//! `viva rubric import`: standards in files of other programs, made into drafts of rubrics. It shows what was understood
//! before it writes; in a terminal it asks what nobody can know from the files.

use std::{
    fmt::Write,
    io::{IsTerminal, stdin, stdout},
    path::PathBuf,
};

use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
};
use serde::Serialize;

use crate::{
    exchange::import::{
        Answers, Change, Choice, Counts, Earlier, Import, ImportFault, ImportFormat, ImportWishes, ImportedAgain,
        ImportedRubric, LeftOutAlike, Meaning, OpenQuestion, Origin, SourceFile, alike, gaps, import, import_again,
    },
    locale::{Explain, Locale},
    message, plain_text,
    store::{self, DraftThere, SourceBytes},
};

use super::{
    Failure,
    check::agreed,
    faults,
    output::{print_flowing, print_json, print_line, tell},
};

#[derive(Debug, Args)]
pub struct RubricImportArguments {
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    #[arg(long = "as", value_name = "FORMAT", value_parser = format_parser())]
    format: Option<ImportFormat>,
    #[arg(long, value_name = "ID")]
    branch: Option<String>,
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    #[arg(long, value_name = "DIR", default_value = ".")]
    out: PathBuf,
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
    #[arg(long)]
    json: bool,
}

fn format_parser() -> impl TypedValueParser<Value = ImportFormat> {
    PossibleValuesParser::new(ImportFormat::ALL.map(ImportFormat::name))
        .map(|name| ImportFormat::named(&name).expect("only the names are taken"))
}

/// Imports the files that are named, and writes a draft for each rubric in them.
pub(super) fn run(arguments: &RubricImportArguments, locale: &Locale) -> Result<(), Failure> {
    let sources = arguments.files.iter().map(|path| store::read_import_source(path)).collect::<Result<Vec<_>, _>>()?;
    let mut answers = match &arguments.answers {
        None => Answers::default(),
        Some(path) => store::read_answers(path).map_err(|unreadable| {
            faults::tell_unreadable(&unreadable, false, &mut Vec::new(), locale);
            Failure::Shown
        })?,
    };
    let asks = !arguments.json && stdin().is_terminal() && stdout().is_terminal();
    let mut run = Run { arguments, sources: &sources, there: Vec::new(), earlier: Vec::new(), locale };
    let first = run.look_for_earlier(&mut answers)?;
    let imported = if asks { run.asked(first, &mut answers)? } else { run.understood(first, &mut answers)? };
    let Run { mut there, .. } = run;
    let mut there_of = |id: &str| there.iter().position(|(of, _)| of == id).map(|index| there.remove(index).1);
    let drafts: Vec<Draft> = imported
        .rubrics
        .iter()
        .map(|rubric| draft(rubric, there_of(&rubric.draft.id), &imported, &sources, locale))
        .collect();
    if !arguments.json {
        if !asks {
            print_flowing(&told(&imported, locale))?;
        }
        print_flowing(&changes_told(&drafts, locale))?;
    }
    let folders = drafts.iter().map(|draft| arguments.out.join(&draft.id).display().to_string());
    let question = message!("import-write", folders = folders.collect::<Vec<_>>().join(", "));
    if asks && !agreed(&locale.say(&question), locale) {
        return print_line(&locale.text("import-not-written"));
    }
    let mut written = Vec::with_capacity(drafts.len());
    for Draft { id, text, origin, there, .. } in &drafts {
        written.push(match there {
            None => store::write_draft(&arguments.out, id, text, origin, &answers)?,
            Some(there) => store::write_draft_again(&arguments.out, id, there, text, origin, &answers)?,
        });
    }
    if arguments.json {
        return print_json(&output(&imported, &drafts, &written, locale));
    }
    for ((rubric, draft), path) in imported.rubrics.iter().zip(&drafts).zip(&written) {
        let open = rubric.open.len();
        let path = path.display().to_string();
        let told = match &rubric.whole {
            Some(_) => message!("import-written-whole", path = path),
            None => message!("import-written", path = path, gaps = draft.gaps, open = open),
        };
        print_line(&locale.say(&told))?;
    }
    unused(&imported, &answers, locale);
    Ok(())
}

/// A draft as it will be written.
struct Draft {
    id: String,
    text: String,
    gaps: usize,
    origin: Origin,
    /// What stands there from an earlier import.
    there: Option<DraftThere>,
    changes: Vec<Change>,
}

fn draft(
    rubric: &ImportedRubric,
    there: Option<DraftThere>,
    imported: &Import,
    sources: &[SourceBytes],
    locale: &Locale,
) -> Draft {
    let to_be_written = locale.text("import-to-be-written");
    let files: Vec<SourceFile> = sources.iter().map(source_file).collect();
    let id = rubric.draft.id.clone();
    match there {
        None => {
            let (text, gaps) = rubric.written(&to_be_written);
            let origin = Origin::of(rubric, &text, imported.format, &files);
            Draft { id, text, gaps, origin, there: None, changes: Vec::new() }
        }
        Some(there) => {
            let ImportedAgain { text, base, changes } =
                import_again(&there.text, &there.origin, rubric, &to_be_written);
            let origin = Origin::of(rubric, &base, imported.format, &files);
            Draft { id, gaps: gaps(&text), text, origin, there: Some(there), changes }
        }
    }
}

fn source_file(source: &SourceBytes) -> SourceFile<'_> {
    SourceFile { name: &source.name, bytes: &source.bytes }
}

/// What the source has changed since the last import.
fn changes_told(drafts: &[Draft], locale: &Locale) -> String {
    let mut text = String::new();
    for draft in drafts.iter().filter(|draft| draft.there.is_some()) {
        let changes = message!("import-changes", id = draft.id.as_str(), count = draft.changes.len());
        let _ = writeln!(text, "\n{}", locale.say(&changes));
        for change in &draft.changes {
            let _ = writeln!(text, "  {}", plain_text::line(&locale.explain(change)));
        }
    }
    text
}

fn refused(arguments: &RubricImportArguments, fault: &ImportFault) -> Failure {
    if matches!(fault, ImportFault::InFile { .. }) && arguments.files.len() > 1 {
        return Failure::Told(fault.explain());
    }
    let files = arguments.files.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ");
    Failure::Told(message!("import-refused", files = files, why = fault.explain()))
}

/// An import with all that it goes by.
struct Run<'r> {
    arguments: &'r RubricImportArguments,
    sources: &'r [SourceBytes],
    /// What stands from earlier imports, by the ids of rubrics.
    there: Vec<(String, DraftThere)>,
    /// The ids of answers that were given at an earlier import.
    earlier: Vec<String>,
    locale: &'r Locale,
}

impl Run<'_> {
    /// Looks for what stands already where drafts of these files would be written. What was answered then need not be
    /// answered again. Where nothing stands there, the import that was made to find out is the import.
    fn look_for_earlier(&mut self, answers: &mut Answers) -> Result<Option<Result<Import, ImportFault>>, Failure> {
        let imported = match self.imported(answers) {
            Ok(imported) => imported,
            refused => return Ok(Some(refused)),
        };
        for rubric in &imported.rubrics {
            let there = store::draft_there(&self.arguments.out, &rubric.draft.id).map_err(|unreadable| {
                faults::tell_unreadable(&unreadable, false, &mut Vec::new(), self.locale);
                Failure::Shown
            })?;
            if let Some(there) = there {
                self.earlier.extend(answers.or_earlier(&there.answers));
                self.there.push((rubric.draft.id.clone(), there));
            }
        }
        Ok(self.there.is_empty().then_some(Ok(imported)))
    }

    fn imported(&self, answers: &Answers) -> Result<Import, ImportFault> {
        let files: Vec<SourceFile> = self.sources.iter().map(source_file).collect();
        let earlier = self.there.iter().map(|(id, there)| Earlier { id, origin: &there.origin, today: &there.text });
        let earlier: Vec<Earlier> = earlier.collect();
        let wishes = ImportWishes {
            format: self.arguments.format,
            branch: self.arguments.branch.as_deref(),
            sheet: self.arguments.sheet.as_deref(),
            earlier: &earlier,
        };
        import(&files, &wishes, answers)
    }

    /// Imports; an earlier answer that is none any more is told and left out, and so is one that was just typed.
    fn with_answers_that_hold(
        &self,
        mut first: Option<Result<Import, ImportFault>>,
        answers: &mut Answers,
        typed: &[String],
    ) -> Result<Import, ImportFault> {
        loop {
            match first.take().unwrap_or_else(|| self.imported(answers)) {
                Err(ImportFault::Answer { id, answer, choices })
                    if typed.contains(&id) || self.earlier.contains(&id) =>
                {
                    answers.remove(&id);
                    tell(&self.locale.explain(&ImportFault::Answer { id, answer, choices }));
                }
                other => return other,
            }
        }
    }

    fn understood(&self, first: Option<Result<Import, ImportFault>>, answers: &mut Answers) -> Result<Import, Failure> {
        self.with_answers_that_hold(first, answers, &[]).map_err(|fault| refused(self.arguments, &fault))
    }

    /// Imports again and again until every question has its answer or was left open.
    fn asked(&self, mut first: Option<Result<Import, ImportFault>>, answers: &mut Answers) -> Result<Import, Failure> {
        let (mut left_open, mut typed) = (Vec::new(), Vec::new());
        let mut shown = false;
        loop {
            let imported = match self.with_answers_that_hold(first.take(), answers, &typed) {
                Ok(imported) => imported,
                Err(ImportFault::BranchNeeded { criteria, branches }) if answers.get("branch").is_none() => {
                    let Some(branch) = ask(&OpenQuestion::branch(criteria, &branches), self.locale)? else {
                        let fault = ImportFault::BranchNeeded { criteria, branches };
                        return Err(refused(self.arguments, &fault));
                    };
                    answers.set("branch", &branch);
                    continue;
                }
                Err(fault) => return Err(refused(self.arguments, &fault)),
            };
            if !shown {
                print_flowing(&told(&imported, self.locale))?;
                shown = true;
            }
            let open = imported.rubrics.iter().flat_map(|rubric| &rubric.open);
            let Some(question) = open.into_iter().find(|open| !left_open.contains(&open.id)) else {
                return Ok(imported);
            };
            match ask(question, self.locale)? {
                Some(answer) => {
                    answers.set(&question.id, &answer);
                    typed.push(question.id.clone());
                }
                None => left_open.push(question.id.clone()),
            }
        }
    }
}

/// Asks a question until an answer is one that it takes; nothing where it is to stay open.
fn ask(question: &OpenQuestion, locale: &Locale) -> Result<Option<String>, Failure> {
    let mut text = format!("\n{}\n", locale.say(&question.ask));
    for Choice { answer, meaning } in &question.choices {
        let meaning = match meaning {
            Meaning::OfSource(words) => words.clone(),
            Meaning::Told(message) => locale.say(message),
        };
        let _ = writeln!(text, "  {answer}  {}", plain_text::line(&meaning));
    }
    let how = match &question.proposal {
        Some(proposal) if !proposal.is_empty() => message!("import-enter-takes", proposal = proposal.as_str()),
        Some(_) => message!("import-enter-none"),
        None => message!("import-enter-leaves"),
    };
    text.push_str(&locale.say(&how));
    loop {
        print_flowing(&format!("{text}\n> "))?;
        let mut line = String::new();
        let read = stdin().read_line(&mut line);
        if !matches!(read, Ok(bytes) if bytes > 0) {
            return Ok(None);
        }
        let answer = match (line.trim(), &question.proposal) {
            ("-", _) | ("", None) => return Ok(None),
            ("", Some(proposal)) => proposal.as_str(),
            (typed, _) => typed,
        };
        if question.takes(answer) {
            return Ok(Some(answer.to_owned()));
        }
        tell(&locale.say(&message!("import-not-a-choice", answer = answer)));
    }
}

/// Answers that nothing has asked for: most likely misspelt.
fn unused(imported: &Import, answers: &Answers, locale: &Locale) {
    for id in answers.ids().filter(|id| !imported.asked.iter().any(|asked| asked == id)) {
        tell(&locale.say(&message!("import-answer-unused", id = id)));
    }
}

/// What was understood, for people.
fn told(imported: &Import, locale: &Locale) -> String {
    let mut text = locale.say(&message!("import-format", format = imported.format.name())) + "\n";
    for rubric in &imported.rubrics {
        let title = rubric.draft.title.values().next().cloned().unwrap_or_default();
        let _ = writeln!(text, "\n{}  {}", rubric.draft.id, plain_text::line(&title));
        let Counts { units, parts, criteria, levels, anchors, anchors_missing, questions, conditions, .. } =
            rubric.counts;
        let counts = message!(
            "import-counts",
            units = units,
            parts = parts,
            criteria = criteria,
            levels = levels,
            anchors = anchors,
            missing = anchors_missing,
            questions = questions,
            conditions = conditions,
            languages = rubric.draft.languages.join(", ")
        );
        let _ = writeln!(text, "  {}", locale.say(&counts));
        for note in &rubric.notes {
            let _ = writeln!(text, "  {}", locale.say(note));
        }
        outline(rubric, &mut text);
        left_out(rubric, &mut text, locale);
    }
    text
}

/// Criteria of a unit that are shown before it is written; the draft has all.
const OUTLINE_MAX: usize = 60;

fn outline(rubric: &ImportedRubric, text: &mut String) {
    let mut shown = 0;
    for scale in &rubric.draft.scales {
        let levels = scale.levels.iter().map(|level| {
            let label = level.label.values().next().map_or(level.id.as_str(), String::as_str);
            let value = level.value.as_ref().map_or(String::new(), |value| format!(" ({value})"));
            format!("{label}{value}")
        });
        let levels = levels.collect::<Vec<_>>().join(" < ");
        let _ = writeln!(text, "  {}: {}", scale.id, plain_text::line(&levels));
    }
    for unit in &rubric.draft.units {
        let title = unit.title.values().next().cloned().unwrap_or_default();
        let _ = writeln!(text, "  {}  {}", unit.id, plain_text::line(&title));
        for criterion in unit.all_criteria() {
            shown += 1;
            if shown > OUTLINE_MAX {
                let _ = writeln!(text, "    …");
                return;
            }
            let title = criterion.title.values().next().cloned().unwrap_or_default();
            let _ = writeln!(text, "    {}  {}", criterion.id, plain_text::line(&title));
        }
    }
}

fn left_out(rubric: &ImportedRubric, text: &mut String, locale: &Locale) {
    for LeftOutAlike { first, last, pieces, why } in alike(&rubric.left_out) {
        let (first, last) = (first.to_string(), last.to_string());
        let line = message!("import-left-out", first = first, last = last, count = pieces, why = why.explain());
        let _ = writeln!(text, "  {}", locale.say(&line));
    }
}

#[derive(Serialize)]
struct ImportOutput {
    format: &'static str,
    rubrics: Vec<RubricOutput>,
    counts: Counts,
}

#[derive(Serialize)]
struct RubricOutput {
    id: String,
    path: String,
    counts: Counts,
    taken: Vec<TakenOutput>,
    left_out: Vec<LeftOutOutput>,
    /// Places of the draft at which something is missing.
    gaps: usize,
    open_questions: Vec<QuestionOutput>,
    notes: Vec<String>,
    /// What the source has changed since the last import of it.
    changes: Vec<String>,
}

#[derive(Serialize)]
struct TakenOutput {
    place: String,
    into: String,
}

#[derive(Serialize)]
struct LeftOutOutput {
    place: String,
    /// The reason by its name, and in words.
    kind: &'static str,
    why: String,
}

#[derive(Serialize)]
struct QuestionOutput {
    id: String,
    ask: String,
    proposal: Option<String>,
    choices: Vec<String>,
}

fn output(imported: &Import, drafts: &[Draft], written: &[PathBuf], locale: &Locale) -> ImportOutput {
    let rubrics = imported.rubrics.iter().zip(drafts).zip(written).map(|((rubric, draft), path)| RubricOutput {
        id: rubric.draft.id.clone(),
        path: path.display().to_string(),
        counts: rubric.counts.clone(),
        taken: rubric
            .taken
            .iter()
            .map(|taken| TakenOutput { place: taken.place.to_string(), into: taken.into.clone() })
            .collect(),
        left_out: rubric
            .left_out
            .iter()
            .map(|left| LeftOutOutput {
                place: left.place.to_string(),
                kind: left.why.name(),
                why: locale.explain(&left.why),
            })
            .collect(),
        gaps: draft.gaps,
        open_questions: rubric
            .open
            .iter()
            .map(|open| QuestionOutput {
                id: open.id.clone(),
                ask: locale.say(&open.ask),
                proposal: open.proposal.clone(),
                choices: open.choices.iter().map(|choice| choice.answer.clone()).collect(),
            })
            .collect(),
        notes: rubric.notes.iter().map(|note| locale.say(note)).collect(),
        changes: draft.changes.iter().map(|change| locale.explain(change)).collect(),
    });
    ImportOutput { format: imported.format.name(), rubrics: rubrics.collect(), counts: imported.counts() }
}
