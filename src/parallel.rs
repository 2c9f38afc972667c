//! Spreads independent work over the machine's threads and keeps the order of the results.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Below this many items the threads cost more than they give.
const FEW: usize = 64;

/// Pieces that each thread takes, one after the other: where another program has one core, the
/// other does most.
const PIECES: usize = 16;

/// Applies `work` to each item, in parallel for many; the results stand in the order of the items.
pub fn map<'t, T: Sync, R: Send>(items: &'t [T], work: impl Fn(&'t T) -> R + Sync) -> Vec<R> {
    if items.len() < FEW {
        return items.iter().map(work).collect();
    }
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let pieces: Vec<&'t [T]> = items.chunks(items.len().div_ceil(threads * PIECES)).collect();
    let mut all = Vec::with_capacity(items.len());
    for mut part in uneven(&pieces, |piece| piece.iter().map(&work).collect::<Vec<R>>()) {
        all.append(&mut part);
    }
    all
}

/// How many items `lazily` has ready at a time.
const READY: usize = 1024;

/// What `work` makes of each index below a number, one after the other: some are made ahead in
/// parallel, and never all at once. For what is passed on as it is made.
pub fn lazily<R: Send>(count: usize, work: impl Fn(usize) -> R + Sync) -> impl Iterator<Item = R> {
    (0..count).step_by(READY).flat_map(move |first| {
        let ready: Vec<usize> = (first..count.min(first + READY)).collect();
        map(&ready, |at| work(*at))
    })
}

/// Applies `work` to each of a few items that take very different times: whoever is free takes the
/// next. The results stand in the order of the items.
pub fn uneven<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    waiting(items, thread::available_parallelism().map_or(1, usize::from), work)
}

/// The same for work that mostly waits, so that more threads than the machine has cores get it done
/// sooner.
pub fn waiting<T: Sync, R: Send>(items: &[T], threads: usize, work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    with_tools(items, threads, || (), |(), item| work(item))
}

/// Applies `work` to each item with a tool that each thread makes for itself once. All threads are
/// at about the same place in the items. The results stand in their order.
pub fn beside<T: Sync, S, R: Send>(
    items: &[T],
    tool: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, &T) -> R + Sync,
) -> Vec<R> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let pieces: Vec<&[T]> = items.chunks(FEW).collect();
    let each = |tool: &mut S, piece: &&[T]| piece.iter().map(|item| work(tool, item)).collect::<Vec<R>>();
    with_tools(&pieces, threads, tool, each).into_iter().flatten().collect()
}

/// Applies `work` to each item: whichever thread is free takes the next.
fn with_tools<T: Sync, S, R: Send>(
    items: &[T],
    threads: usize,
    tool: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, &T) -> R + Sync,
) -> Vec<R> {
    let threads = threads.min(items.len());
    if threads <= 1 {
        let mut tool = tool();
        return items.iter().map(|item| work(&mut tool, item)).collect();
    }
    let (tool, work, next) = (&tool, &work, &AtomicUsize::new(0));
    let take = move || {
        let (mut tool, mut done) = (tool(), Vec::new());
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(at) else { return done };
            done.push((at, work(&mut tool, item)));
        }
    };
    let mut results: Vec<(usize, R)> = run((0..threads).map(|_| take)).into_iter().flatten().collect();
    results.sort_by_key(|(at, _)| *at);
    results.into_iter().map(|(_, result)| result).collect()
}

/// Applies `work` to a few long stretches of the items; it gets the index of the first item of its
/// stretch.
pub fn stretches<T: Send, R: Send>(items: &mut [T], work: impl Fn(usize, &mut [T]) -> R + Sync) -> Vec<R> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    if items.len() < FEW || threads == 1 {
        return vec![work(0, items)];
    }
    let (work, length) = (&work, items.len().div_ceil(threads));
    run(items.chunks_mut(length).enumerate().map(|(at, items)| move || work(at * length, items)))
}

/// Runs pieces of work at the same time; a panic in one goes on in the caller.
fn run<R: Send>(works: impl Iterator<Item = impl FnOnce() -> R + Send>) -> Vec<R> {
    thread::scope(|scope| {
        let running: Vec<_> = works.map(|work| scope.spawn(work)).collect();
        running
            .into_iter()
            .map(|work| work.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    })
}
