//! `gov site --serve`: the pages in a browser on this machine while somebody works on the data.
//! Nothing is written; each page is made when it is asked for, out of the data as it was last read.

mod answering;
mod http;
mod watch;

use crate::commands::{Context, DONE, Problem, Ui, failure, site};
use crate::diagnostic::{Diagnostic, Level};
use crate::lang::both;
use crate::report;
use crate::site::{Serving, failed, sum};
use answering::Event;
use std::collections::VecDeque;
use std::io::{ErrorKind, Write as _};
use std::net::{Ipv4Addr, TcpListener};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

/// An editor writes a file in several steps, and git writes many: changes are waited out until
/// nothing has happened for this long.
const QUIET: Duration = Duration::from_millis(60);
/// But no longer than this.
const RESTLESS: Duration = Duration::from_secs(2);
/// How often data that can't be read is tried again.
const AGAIN: Duration = Duration::from_secs(1);

pub fn run(command: &site::Command, port: u16, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| refused(port, &error))?;
    let port = listener.local_addr().map_or(port, |address| address.port());
    let (tell, events) = channel();
    let end = context.lang().pick("avsluta med Ctrl+C", "Ctrl+C ends it");
    if !say(&format!("http://127.0.0.1:{port}/ ({end})"), ui) {
        return Ok(DONE);
    }
    answering::begin(listener, port, tell.clone());
    let mut desk =
        Desk { events, tell, waiting: VecDeque::new(), listening: Vec::new(), said: String::new() };
    while desk.round(command, context, ui) {}
    Ok(DONE)
}

/// Who waits for what, from one reading of the data to the next.
struct Desk {
    events: Receiver<Event>,
    tell: Sender<Event>,
    /// Came while the data was read.
    waiting: VecDeque<Event>,
    listening: Vec<Sender<String>>,
    /// The version that was last told.
    said: String,
}

impl Desk {
    /// Reads the data and answers out of it until it changes. Whether there is a next round.
    fn round(&mut self, command: &site::Command, context: &Context, ui: &mut Ui<'_>) -> bool {
        let begun = Instant::now();
        // What changes while it is read is noticed, so the watch begins first.
        let root = if context.revision.is_none() { context.root().ok() } else { None };
        let _watch = root.and_then(|root| watch::begin(&root, &self.tell));
        match site::Ready::read(context) {
            Ok(ready) => {
                let version = ready.version();
                let site = ready.site(command, Some(ready.served(&version)));
                let summary = summary(&ready.judged.found, begun.elapsed(), context);
                if !self.tell(&version, &summary, ui) {
                    return false;
                }
                let serving = Serving::of(&site);
                self.answer(&version, None, &|path| serving.file(path))
            }
            Err(problem) => {
                let (message, help) = (&problem.message, problem.help.as_ref());
                let version = sum(format!("{}{help:?}", message.en).as_bytes());
                let word = context.lang().pick("fel", "error");
                if !self.tell(&version, &format!("{word}: {}", message.get(context.lang())), ui) {
                    return false;
                }
                self.answer(&version, Some(AGAIN), &|path| failed(path, message, help, &version))
            }
        }
    }

    /// Says what has been read, to people and to pages; `false` where there is nobody to say it to.
    fn tell(&mut self, version: &str, summary: &str, ui: &mut Ui<'_>) -> bool {
        if self.said == version {
            return true;
        }
        self.said = version.to_string();
        self.listening.retain(|page| page.send(version.to_string()).is_ok());
        say(summary, ui)
    }

    /// Answers until something changes, or for as long as is said.
    fn answer(
        &mut self,
        version: &str,
        patience: Option<Duration>,
        file: &dyn Fn(&str) -> Option<Vec<u8>>,
    ) -> bool {
        let until = patience.map(|patience| Instant::now() + patience);
        loop {
            let left = until.map_or(Duration::MAX, |until| until.saturating_duration_since(Instant::now()));
            let next = match self.waiting.pop_front() {
                Some(event) => Ok(event),
                None => self.events.recv_timeout(left.min(Duration::from_secs(3600))),
            };
            match next {
                Ok(Event::Changed) => {
                    self.wait_until_quiet();
                    return true;
                }
                Ok(Event::File(path, reply)) => {
                    if let Some(bytes) = file(&path) {
                        let _ = reply.send(bytes);
                    }
                }
                Ok(Event::Listening(page)) => {
                    if page.send(version.to_string()).is_ok() {
                        self.listening.push(page);
                    }
                }
                Err(RecvTimeoutError::Timeout) if until.is_some() => return true,
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return false,
            }
        }
    }

    fn wait_until_quiet(&mut self) {
        let begun = Instant::now();
        while begun.elapsed() < RESTLESS {
            match self.events.recv_timeout(QUIET) {
                Ok(Event::Changed) => {}
                Ok(other) => self.waiting.push_back(other),
                Err(_) => return,
            }
        }
    }
}

/// A line for whoever started it; `false` where nobody reads any more.
fn say(line: &str, ui: &mut Ui<'_>) -> bool {
    let line = report::fit(&format!("{}\n", report::escape::terminal(line)), ui.width);
    ui.out.write_all(line.as_bytes()).and_then(|()| ui.out.flush()).is_ok()
}

/// What has been read, and what is to be mended.
fn summary(found: &[Diagnostic], took: Duration, context: &Context) -> String {
    let count = |level| found.iter().filter(|one| one.level == level).count();
    let (errors, warnings) = (count(Level::Error), count(Level::Warning));
    let seconds = format!("{:.1}", took.as_secs_f64());
    context.lang().pick(
        format!("läst på {} s: fel: {errors}, varningar: {warnings}", seconds.replace('.', ",")),
        format!("read in {seconds} s: errors: {errors}, warnings: {warnings}"),
    )
}

fn refused(port: u16, error: &std::io::Error) -> Problem {
    let message = match error.kind() {
        ErrorKind::AddrInUse => both(
            format!("port {port} används redan av ett annat program på den här datorn"),
            format!("port {port} is in use by another program on this machine"),
        ),
        _ => both(
            format!("kan inte lyssna på port {port}: {error}"),
            format!("cannot listen on port {port}: {error}"),
        ),
    };
    let help = both(
        "välj en annan med --port, eller --port 0 för vilken ledig som helst",
        "choose another with --port, or --port 0 for any that is free",
    );
    Problem { help: Some(help), ..failure(message) }
}
