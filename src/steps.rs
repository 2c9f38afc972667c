//! How often the model is asked. Counted in debug builds only, so that a test can tell how work
//! grows with the data and need no clock (tests/growth.rs); in a release build nothing is counted
//! and nothing is left of it.

use std::cell::Cell;
use std::sync::atomic::{AtomicU64, Ordering};

static ALL: AtomicU64 = AtomicU64::new(0);

thread_local! {
    /// The steps of this thread, added to all when it ends: one count for all threads would be
    /// waited for.
    static OWN: Own = const { Own(Cell::new(0)) };
}

struct Own(Cell<u64>);

impl Drop for Own {
    fn drop(&mut self) {
        ALL.fetch_add(self.0.get(), Ordering::Relaxed);
    }
}

/// Counts some steps.
#[inline(always)]
pub fn count(steps: usize) {
    if cfg!(debug_assertions) {
        OWN.with(|own| own.0.set(own.0.get() + steps as u64));
    }
}

/// The steps of this thread and of all that have ended.
pub fn counted() -> u64 {
    ALL.load(Ordering::Relaxed) + OWN.with(|own| own.0.get())
}
