//! That work goes on, said on a terminal when it takes longer than a second. It is gone before
//! anything else is written.

use crate::lang::Lang;
use std::io::{ErrorKind, Write};
use std::sync::Mutex;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// Work that is quicker than this is not spoken of.
const PATIENCE: Duration = Duration::from_secs(1);
const EVERY: Duration = Duration::from_millis(250);

/// The line that says so, written by a thread of its own until it is stopped.
pub struct Progress(Mutex<Option<(Sender<()>, JoinHandle<()>)>>);

impl Progress {
    /// Begins to wait; without somewhere to write nothing happens.
    pub fn start(to: Option<Box<dyn Write + Send>>, lang: Lang) -> Progress {
        let Some(mut to) = to else { return Progress(Mutex::new(None)) };
        let (stop, stopped) = channel();
        let start = Instant::now();
        let say = move || {
            let mut said = false;
            let mut wait = PATIENCE;
            while stopped.recv_timeout(wait) == Err(RecvTimeoutError::Timeout) {
                let seconds = start.elapsed().as_secs();
                let text = lang.pick(
                    format!("läser och kontrollerar … {seconds} s"),
                    format!("reading and checking … {seconds} s"),
                );
                // Nothing can be done about a terminal that is gone.
                let _ = write!(to, "\r{text}\u{1b}[K").and_then(|()| to.flush());
                (said, wait) = (true, EVERY);
            }
            if said {
                let _ = write!(to, "\r\u{1b}[K").and_then(|()| to.flush());
            }
        };
        Progress(Mutex::new(Some((stop, thread::spawn(say)))))
    }

    /// Takes the line away. Stopping twice is stopping once.
    pub fn stop(&self) {
        let running = self.0.lock().ok().and_then(|mut running| running.take());
        if let Some((stop, thread)) = running {
            drop(stop);
            let _ = thread.join();
        }
    }
}

/// A stream that stops the progress before it is written to, and remembers why it could not be.
pub struct Stopping<'s> {
    pub to: &'s mut dyn Write,
    pub progress: &'s Progress,
    pub failed: Option<String>,
}

impl Write for Stopping<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.progress.stop();
        let written = self.to.write(bytes);
        self.remember(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        let flushed = self.to.flush();
        self.remember(flushed)
    }
}

impl Stopping<'_> {
    fn remember<T>(&mut self, result: std::io::Result<T>) -> std::io::Result<T> {
        result.inspect_err(|error| {
            self.failed = Some(error.to_string()).filter(|_| error.kind() != ErrorKind::BrokenPipe)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Progress;
    use crate::lang::Lang;
    use std::io::Write;
    use std::sync::{Arc, Mutex};
    use std::time::Duration;

    #[derive(Clone, Default)]
    struct Pen(Arc<Mutex<Vec<u8>>>);

    impl Write for Pen {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().expect("no panic").write(bytes)
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    fn said_after(wait: Duration) -> String {
        let pen = Pen::default();
        let progress = Progress::start(Some(Box::new(pen.clone())), Lang::En);
        std::thread::sleep(wait);
        progress.stop();
        progress.stop();
        let said = pen.0.lock().expect("no panic").clone();
        String::from_utf8(said).expect("text")
    }

    #[test]
    fn only_long_work_is_spoken_of_and_the_line_is_taken_away() {
        assert_eq!(said_after(Duration::from_millis(10)), "");
        let said = said_after(Duration::from_millis(1_400));
        assert!(said.starts_with("\rreading and checking … 1 s") && said.ends_with("\r\u{1b}[K"), "{said:?}");
    }
}
