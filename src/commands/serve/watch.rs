//! Notices that something in the data's folder changes.

use crate::commands::serve::answering::Event;
use notify::{Config, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use std::path::Path;
use std::sync::mpsc::Sender;
use std::time::Duration;

/// How often the folder is looked through where the system does not tell of changes.
const EVERY: Duration = Duration::from_secs(2);

/// Watches until it is dropped. Where the system can watch no more, the folder is looked through
/// now and then; `None` is that it can't be watched at all, as it is not there.
pub fn begin(root: &Path, tell: &Sender<Event>) -> Option<Box<dyn Watcher>> {
    let told = || {
        let tell = tell.clone();
        move |event: notify::Result<notify::Event>| {
            // Reading is no change, and we read. What can't be told of may be one.
            if event.is_ok_and(|event| event.kind.is_access()) {
                return;
            }
            let _ = tell.send(Event::Changed);
        }
    };
    if let Ok(mut watcher) = RecommendedWatcher::new(told(), Config::default())
        && watcher.watch(root, RecursiveMode::Recursive).is_ok()
    {
        return Some(Box::new(watcher));
    }
    let config = Config::default().with_poll_interval(EVERY);
    let mut watcher = PollWatcher::new(told(), config).ok()?;
    watcher.watch(root, RecursiveMode::Recursive).ok()?;
    Some(Box::new(watcher))
}
