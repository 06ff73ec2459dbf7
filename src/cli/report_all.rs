//! `viva report --all`: a report of every session in a folder, on all cores. A session that cannot be read, or a report
//! that cannot be written, is told and does not stop the others.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use crate::{
    locale::{Locale, Message},
    message,
    store::{self, Protection, encryption::Unlock},
};

use super::{
    Failure,
    output::{print_line, tell},
    progress::progress_bar,
    report_order::ReportOrder,
};

pub(super) fn report_all(
    folder: &Path,
    out: &Path,
    order: &ReportOrder,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(), Failure> {
    let protection = Protection::of_folder(folder, unlock)?;
    let catalogue = store::list(folder, &protection)?;
    let mut failures: Vec<Message> =
        catalogue.unreadable.iter().map(|(path, error)| failed(path, locale.explain(error))).collect();
    let copies: Vec<Message> = catalogue.sessions.iter().filter_map(copy).collect();
    let paths: Vec<PathBuf> = catalogue.sessions.into_iter().map(|listed| listed.path).collect();
    let bar = progress_bar(paths.len() as u64);
    let (next, failed_here) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..workers.min(paths.len()) {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    let Some(path) = paths.get(number) else { break };
                    // Whatever is wrong with one session stays with it.
                    let written = || one(path, number + 1, out, order, &protection);
                    let broke = |_| Err(Failure::Told(message!("report-all-broke")));
                    if let Err(why) = catch_unwind(AssertUnwindSafe(written)).unwrap_or_else(broke)
                        && let Ok(mut failed) = failed_here.lock()
                    {
                        failed.push((path.clone(), why));
                    }
                    bar.inc(1);
                }
            });
        }
    });
    bar.finish_and_clear();
    let mut failed_here = failed_here.into_inner().unwrap_or_default();
    failed_here.sort_by(|(one, _), (other, _)| one.cmp(other));
    let written = paths.len() - failed_here.len();
    failures.extend(failed_here.iter().map(|(path, why)| failed(path, locale.explain(why))));
    copies.iter().chain(&failures).for_each(|each| tell(&locale.say(each)));
    let told =
        message!("report-all-written", written = written, failed = failures.len(), path = out.display().to_string());
    print_line(&locale.say(&told))?;
    if failures.is_empty() { Ok(()) } else { Err(Failure::Shown) }
}

fn one(path: &Path, number: usize, out: &Path, order: &ReportOrder, protection: &Protection) -> Result<(), Failure> {
    let loaded = store::open_session(path, protection)?;
    let bytes = order.write(&loaded.interview)?;
    Ok(store::write_bytes(
        &out.join(order.file_name(path, &loaded.interview.rubric().id, number)),
        &bytes,
        order.existing,
    )?)
}

fn copy(listed: &store::Listed) -> Option<Message> {
    let (path, of) = (listed.path.display().to_string(), listed.copy_of.as_ref()?.display().to_string());
    Some(message!("copy-told", path = path, of = of))
}

/// The failure for one file; most reasons name the file already.
fn failed(path: &Path, why: String) -> Message {
    let path = path.display().to_string();
    let named = why.contains(&path);
    message!("report-all-failed", path = path, why = why, named = if named { "yes" } else { "no" })
}
