//! As much of HTTP/1.1 as a browser on this machine needs: one request a connection, without a
//! body. Whatever is not plainly that is refused, in one place.

use std::io::{self, Read, Write};
use std::time::{Duration, Instant};

/// Bytes of a request's head, at most. Cookies of everything on this machine come along.
const MOST: usize = 64 << 10;
/// A head that takes longer to come is not waited for.
const LONGEST: Duration = Duration::from_secs(10);

/// What is asked for.
#[derive(Debug, PartialEq, Eq)]
pub struct Request {
    /// Below the root, as it was written, without what stands behind a `?`.
    pub path: String,
    /// Only the head of the answer is wanted.
    pub is_head: bool,
}

/// Why a request is not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It can't be read as a request.
    Bad,
    TooLong,
    /// Only reading is possible.
    Method,
    /// It was meant for another name than this machine's: a page elsewhere has had its own name
    /// point here, so as to read what is served.
    Host,
    /// A page of another server wants to have it.
    Elsewhere,
}

impl Refused {
    pub fn status(self) -> &'static str {
        match self {
            Refused::Bad => "400 Bad Request",
            Refused::TooLong => "431 Request Header Fields Too Large",
            Refused::Method => "405 Method Not Allowed",
            Refused::Host => "421 Misdirected Request",
            Refused::Elsewhere => "403 Forbidden",
        }
    }
}

/// Reads the head of a request; `None` where nobody asks for anything.
pub fn head(from: &mut impl Read) -> io::Result<Option<Result<String, Refused>>> {
    let (begun, mut read, mut piece) = (Instant::now(), Vec::new(), [0; 4096]);
    loop {
        let count = from.read(&mut piece)?;
        if count == 0 {
            return Ok((!read.is_empty()).then_some(Err(Refused::Bad)));
        }
        // The end may lie between two pieces.
        let looked_at = read.len().saturating_sub(3);
        read.extend_from_slice(&piece[..count]);
        if let Some(end) = read[looked_at..].windows(4).position(|four| four == b"\r\n\r\n") {
            read.truncate(looked_at + end);
            return Ok(Some(String::from_utf8(read).map_err(|_| Refused::Bad)));
        }
        if read.len() > MOST {
            return Ok(Some(Err(Refused::TooLong)));
        }
        if begun.elapsed() > LONGEST {
            return Err(io::ErrorKind::TimedOut.into());
        }
    }
}

/// What a head asks for, of the server at a port of this machine.
pub fn request(head: &str, port: u16) -> Result<Request, Refused> {
    let mut lines = head.split("\r\n");
    let first: Vec<&str> = lines.next().unwrap_or("").split(' ').collect();
    let [method, target, version] = first[..] else { return Err(Refused::Bad) };
    let mut fields = Vec::new();
    for line in lines {
        let (name, value) = line.split_once(':').ok_or(Refused::Bad)?;
        // A line that goes on, or a name with a space, is read in two ways by two programs.
        if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
        {
            return Err(Refused::Bad);
        }
        fields.push((name.to_ascii_lowercase(), value.trim_matches([' ', '\t'])));
    }
    let all = |wanted: &'static str| fields.iter().filter(move |(name, _)| name == wanted).map(|(_, is)| *is);
    let is_printable = |text: &str| text.bytes().all(|byte| byte.is_ascii_graphic());
    if !version.starts_with("HTTP/1.") || !target.starts_with('/') || !is_printable(target) {
        return Err(Refused::Bad);
    }
    let hosts: Vec<&str> = all("host").collect();
    match hosts[..] {
        [host] if is_own(host, port) => {}
        [_] => return Err(Refused::Host),
        _ => return Err(Refused::Bad),
    }
    // To go to a page from elsewhere is one thing; to be given it by a page elsewhere is another.
    let goes_there = all("sec-fetch-mode").eq(["navigate"]) && all("sec-fetch-dest").eq(["document"]);
    if all("sec-fetch-site").any(|site| !["same-origin", "none"].contains(&site)) && !goes_there {
        return Err(Refused::Elsewhere);
    }
    if !["GET", "HEAD"].contains(&method) {
        return Err(Refused::Method);
    }
    let path = target[1..].split(['?', '#']).next().unwrap_or("");
    let path = if path.is_empty() { "index.html" } else { path };
    Ok(Request { path: path.to_string(), is_head: method == "HEAD" })
}

/// Whether a host is this machine by a name that only it can have, with the port that is listened
/// at.
fn is_own(host: &str, port: u16) -> bool {
    let (name, at) = host.rsplit_once(':').unwrap_or((host, "80"));
    ["localhost", "127.0.0.1"].iter().any(|own| name.eq_ignore_ascii_case(own)) && at == port.to_string()
}

/// The head of every answer: nothing is kept, guessed, framed or given to pages elsewhere.
pub fn begin(to: &mut impl Write, status: &str, kind: &str, length: Option<usize>) -> io::Result<()> {
    let length = length.map(|length| format!("Content-Length: {length}\r\n")).unwrap_or_default();
    write!(
        to,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{length}Cache-Control: no-store\r\n\
         Connection: close\r\nCross-Origin-Resource-Policy: same-origin\r\n\
         Cross-Origin-Opener-Policy: same-origin\r\nReferrer-Policy: no-referrer\r\n\
         X-Content-Type-Options: nosniff\r\nX-Frame-Options: DENY\r\n\r\n"
    )
}

/// What a file is, by its ending.
pub fn kind(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "json" => "application/json",
        "zip" => "application/zip",
        "atom" => "application/atom+xml; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    }
}

#[cfg(test)]
mod tests {
    use super::{Refused, Request, head, request};

    fn asked(text: &str) -> Result<Request, Refused> {
        request(text, 8000)
    }

    #[test]
    fn a_request_is_answered_only_by_this_machines_own_names() {
        let path = |host: &str| asked(&format!("GET /a/b.html?q=x HTTP/1.1\r\nHost: {host}"));
        for host in ["localhost:8000", "LOCALHOST:8000", "127.0.0.1:8000", " 127.0.0.1:8000 "] {
            assert_eq!(path(host).map(|asked| asked.path), Ok("a/b.html".into()), "{host}");
        }
        for host in [
            "localhost",
            "127.0.0.1",
            "127.0.0.1:80",
            "localhost:8001",
            "evil.example:8000",
            "localhost.evil.example:8000",
            "127.0.0.1.nip.io:8000",
            "127.0.0.2:8000",
            "0.0.0.0:8000",
            "[::1]:8000",
            "localhost:8000:8000",
            "user@localhost:8000",
            "localhost:08000",
            "",
        ] {
            assert_eq!(path(host), Err(Refused::Host), "{host}");
        }
        assert_eq!(asked("GET / HTTP/1.1"), Err(Refused::Bad));
        let twice = "GET / HTTP/1.1\r\nHost: localhost:8000\r\nhost: evil.example";
        assert_eq!(asked(twice), Err(Refused::Bad));
    }

    #[test]
    fn a_page_elsewhere_may_link_here_and_not_read() {
        let from = |site: &str, more: &str| {
            asked(&format!("GET / HTTP/1.1\r\nHost: localhost:8000\r\nSec-Fetch-Site: {site}{more}"))
                .map(drop)
        };
        let goes = "\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document";
        let frame = "\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe";
        for site in ["cross-site", "same-site", "x"] {
            assert_eq!(from(site, ""), Err(Refused::Elsewhere));
            assert_eq!(from(site, frame), Err(Refused::Elsewhere));
            assert_eq!(from(site, goes), Ok(()));
        }
        assert_eq!((from("none", ""), from("same-origin", "")), (Ok(()), Ok(())));
    }

    #[test]
    fn what_is_no_plain_request_is_refused() {
        let host = "\r\nHost: localhost:8000";
        for bad in [
            "",
            "GET",
            "GET /",
            "GET  / HTTP/1.1",
            "GET / HTTP/2",
            "GET http://localhost:8000/ HTTP/1.1",
            "GET * HTTP/1.1",
            "GET /å HTTP/1.1",
            "GET /\u{7f} HTTP/1.1",
            "GET / HTTP/1.1\r\n X: y",
            "GET / HTTP/1.1\r\nX : y",
            "GET / HTTP/1.1\r\nX\nY: y",
            "GET / HTTP/1.1\r\n: y",
        ] {
            assert_eq!(asked(&format!("{bad}{host}")), Err(Refused::Bad), "{bad:?}");
        }
        for method in ["POST", "PUT", "OPTIONS", "get", "TRACE"] {
            assert_eq!(asked(&format!("{method} / HTTP/1.1{host}")), Err(Refused::Method));
        }
        let whole = Request { path: "index.html".into(), is_head: true };
        assert_eq!(asked(&format!("HEAD / HTTP/1.1{host}")), Ok(whole));
    }

    #[test]
    fn a_head_has_an_end_within_bounds() {
        let read = |bytes: &[u8]| head(&mut &*bytes).expect("it can be read");
        assert_eq!(read(b""), None);
        assert_eq!(read(b"GET / HTTP/1.1\r\n"), Some(Err(Refused::Bad)));
        assert_eq!(read(b"a\r\nb\r\n\r\nrest"), Some(Ok("a\r\nb".into())));
        assert_eq!(read(b"\xff\r\n\r\n"), Some(Err(Refused::Bad)));
        assert_eq!(read(&[b'a'; 70_000]), Some(Err(Refused::TooLong)));
        // The end lies between what is read at a time.
        let split = [&[b'a'; 4094][..], b"\r\n\r\n"].concat();
        assert!(read(&split).is_some_and(|head| head.is_ok_and(|head| head.len() == 4094)));
    }
}
