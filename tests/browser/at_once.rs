//! What is made before anything is looked at: sites, and the program's own answers.

use serde_json::Value;
use std::sync::Mutex;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::Relaxed;

pub type Task<'t> = Box<dyn Fn() -> Value + Sync + 't>;

/// Does all, as many at once as there are processors; what each says stands in their order.
pub fn at_once(tasks: &[Task<'_>]) -> Vec<Value> {
    let next = AtomicUsize::new(0);
    let said = Mutex::new(vec![Value::Null; tasks.len()]);
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                while let Some((at, task)) =
                    Some(next.fetch_add(1, Relaxed)).and_then(|at| Some((at, tasks.get(at)?)))
                {
                    let value = task();
                    said.lock().expect("no task fails while it writes")[at] = value;
                }
            });
        }
    });
    said.into_inner().expect("no task fails while it writes")
}
