//! What is done outside: the disk, off the drawing thread. Orders are carried out one after the other, so that a
//! session saved and then opened is opened as saved; taking the digest of a large file has a thread of its own.

use std::{
    cell::LazyCell,
    sync::mpsc::{Receiver, Sender, channel},
    thread,
};

use crate::{
    locale::Language,
    locale::Locale,
    store::{self, Folders, StoreError},
};

use super::{
    News, Opened,
    shared::{Effect, SaveOrder},
};

pub struct Worker {
    orders: Sender<Effect>,
    news: Receiver<News>,
    back: Sender<News>,
    language: Language,
    /// Orders whose news is not back yet.
    pending: usize,
}

impl Worker {
    pub fn start(folders: Folders, language: Language) -> Self {
        let (orders, to_do) = channel::<Effect>();
        let (back, news) = channel();
        let (answer, spoken) = (back.clone(), language.clone());
        thread::spawn(move || {
            // Words are only needed when something goes wrong.
            let locale = LazyCell::new(|| Locale::new(&spoken));
            for order in to_do {
                let Some(news) = carry_out(order, &folders, &locale) else { continue };
                if answer.send(news).is_err() {
                    return;
                }
            }
        });
        Worker { orders, news, back, language, pending: 0 }
    }

    /// Takes an order; what is none of the disk's is left alone.
    pub fn order(&mut self, effect: Effect) {
        self.pending += 1;
        if let Effect::Hash(path) = effect {
            let (back, language) = (self.back.clone(), self.language.clone());
            thread::spawn(move || {
                let locale = Locale::new(&language);
                let file = store::hash_evidence(&path).map_err(|error| locale.explain(&error));
                let _ = back.send(News::Hashed(file));
            });
        } else if self.orders.send(effect).is_err() {
            self.pending -= 1;
        }
    }

    pub fn is_busy(&self) -> bool {
        self.pending > 0
    }

    /// News that has come back, without waiting.
    pub fn news(&mut self) -> Option<News> {
        let news = self.news.try_recv().ok()?;
        self.pending -= 1;
        Some(news)
    }

    /// Waits for news, but not long.
    pub fn news_within(&mut self, time: std::time::Duration) -> Option<News> {
        let news = self.news.recv_timeout(time).ok()?;
        self.pending -= 1;
        Some(news)
    }
}

fn carry_out(order: Effect, folders: &Folders, locale: &LazyCell<Locale, impl FnOnce() -> Locale>) -> Option<News> {
    let told = |error: StoreError| locale.explain(&error);
    match order {
        Effect::ListSessions => {
            let catalogue = store::list(&folders.sessions).unwrap_or_else(|error| store::Catalogue {
                unreadable: vec![(folders.sessions.clone(), error)],
                ..store::Catalogue::default()
            });
            Some(News::Sessions(Box::new(catalogue)))
        }
        Effect::Open(path) => {
            let result = store::open_session(&path).map_err(told).map(|loaded| Opened {
                interview: loaded.interview,
                unfinished: loaded.unfinished,
                alterations: loaded.alterations.iter().map(|each| locale.explain(each)).collect(),
            });
            Some(News::Opened { path, result: Box::new(result) })
        }
        Effect::Save(order) => {
            let SaveOrder { path, interview, reference, unfinished, change } = *order;
            let saved =
                store::save_session(&folders.sessions, path.as_deref(), &interview, &reference, unfinished.as_ref());
            Some(News::Saved { change, result: saved.map_err(told) })
        }
        Effect::Hash(_) | Effect::Suspend | Effect::Redraw | Effect::Quit => None,
    }
}
