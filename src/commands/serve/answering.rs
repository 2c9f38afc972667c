//! The connections: each in a thread of its own reads one request, has it answered by the one that
//! has the data, and ends.

use crate::commands::serve::http::{self, Refused};
use std::io::{self, Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

/// Connections at once, at most.
const MOST: usize = 64;
/// Nobody is waited for longer than this, neither to be read nor to be written to.
const PATIENCE: Duration = Duration::from_secs(5);
/// So often a page that listens is told that we are there, and its leaving is noticed.
const BEAT: Duration = Duration::from_secs(10);
/// What a page listens to.
const EVENTS: &str = "-/events";

/// What comes to the one that has the data.
pub enum Event {
    /// Something in the folder may have changed.
    Changed,
    /// A file is asked for; nothing is answered where there is none.
    File(String, Sender<Vec<u8>>),
    /// Somebody wants to be told the version of the pages, now and when it is another.
    Listening(Sender<String>),
}

/// Takes connections for as long as the program runs.
pub fn begin(listener: TcpListener, port: u16, tell: Sender<Event>) {
    let open = Arc::new(AtomicUsize::new(0));
    thread::spawn(move || {
        for stream in listener.incoming().filter_map(Result::ok) {
            let place = Place::take(&open);
            let tell = tell.clone();
            // A thread that can't be begun, or one too many, closes the connection.
            let answer = move || place.is_some_and(|_held| answer(stream, port, &tell).is_ok());
            let _ = thread::Builder::new().spawn(answer);
        }
    });
}

/// One of the connections that there may be.
struct Place(Arc<AtomicUsize>);

impl Place {
    fn take(open: &Arc<AtomicUsize>) -> Option<Place> {
        let place = Place(open.clone());
        (open.fetch_add(1, Ordering::Relaxed) < MOST).then_some(place)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

fn answer(mut stream: TcpStream, port: u16, tell: &Sender<Event>) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let Some(head) = http::head(&mut stream)? else { return Ok(()) };
    match head.and_then(|head| http::request(&head, port)) {
        Err(refused) => whole(&mut stream, refused.status(), ".txt", why(refused, port).as_bytes(), false)?,
        Ok(asked) if asked.path == EVENTS => return events(&mut stream, tell),
        Ok(asked) => {
            let (reply, answer) = channel();
            let gone = |_| io::Error::from(io::ErrorKind::BrokenPipe);
            tell.send(Event::File(asked.path.clone(), reply)).map_err(gone)?;
            match answer.recv() {
                Ok(bytes) => whole(&mut stream, "200 OK", &asked.path, &bytes, asked.is_head)?,
                Err(_) => {
                    let text = "Sidan finns inte. / There is no such page.\n";
                    whole(&mut stream, "404 Not Found", ".txt", text.as_bytes(), asked.is_head)?;
                }
            }
        }
    }
    end(&mut stream)
}

/// What is said to anyone who is refused.
fn why(refused: Refused, port: u16) -> String {
    match refused {
        Refused::Host => format!("Adressen är / The address is http://127.0.0.1:{port}/\n"),
        Refused::Elsewhere => "Bara de egna sidorna får läsa. / Only its own pages may read.\n".into(),
        other => format!("{}\n", other.status()),
    }
}

fn whole(stream: &mut TcpStream, status: &str, path: &str, bytes: &[u8], is_head: bool) -> io::Result<()> {
    let mut answer = Vec::with_capacity(bytes.len() + 512);
    http::begin(&mut answer, status, http::kind(path), Some(bytes.len()))?;
    if !is_head {
        answer.extend_from_slice(bytes);
    }
    stream.write_all(&answer)
}

/// What is not read yet when a connection is closed would take the answer with it.
fn end(stream: &mut TcpStream) -> io::Result<()> {
    stream.shutdown(Shutdown::Write)?;
    stream.set_read_timeout(Some(Duration::from_millis(200)))?;
    let mut rest = [0; 4096];
    for _ in 0..256 {
        if !matches!(stream.read(&mut rest), Ok(1..)) {
            break;
        }
    }
    Ok(())
}

/// A stream of events (html.spec.whatwg.org, 9.2), until the page is gone.
fn events(stream: &mut TcpStream, tell: &Sender<Event>) -> io::Result<()> {
    http::begin(stream, "200 OK", "text/event-stream", None)?;
    let (told, versions) = channel();
    let _ = tell.send(Event::Listening(told));
    loop {
        match versions.recv_timeout(BEAT) {
            Ok(version) => write!(stream, "data: {version}\n\n")?,
            Err(RecvTimeoutError::Timeout) => write!(stream, ":\n\n")?,
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
    }
}
