//! `gov site --serve`, asked over the network as browsers and others ask.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// The program while it serves; it ends with the test.
struct Serving {
    child: Child,
    out: BufReader<ChildStdout>,
    port: u16,
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn program(data: &Path, port: &str) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_gov"));
    program.args(["site", "--serve", "--lang", "en", "--today", "2026-11-22", "--port", port, "--data"]);
    program.arg(data).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    program
}

impl Serving {
    fn of(data: &Path) -> Serving {
        let mut child = program(data, "0").spawn().expect("gov starts");
        let mut out = BufReader::new(child.stdout.take().expect("a pipe"));
        let mut line = String::new();
        out.read_line(&mut line).expect("it says where it serves");
        let (_, rest) = line.split_once("http://127.0.0.1:").expect("an address");
        let port = rest.split('/').next().expect("a port").parse().expect("a number");
        let mut serving = Serving { child, out, port };
        serving.line();
        serving
    }

    /// The next line that it says.
    fn line(&mut self) -> String {
        let mut line = String::new();
        self.out.read_line(&mut line).expect("it says something");
        line
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a time");
        stream
    }

    /// All that is answered to some bytes.
    fn raw(&self, bytes: &[u8]) -> String {
        let mut stream = self.connect();
        let _ = stream.write_all(bytes);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Asks until the answer has something in it.
    fn until(&self, path: &str, wanted: &str) -> String {
        let begun = Instant::now();
        loop {
            let answer = self.get(path, "");
            if answer.contains(wanted) {
                return answer;
            }
            assert!(begun.elapsed() < Duration::from_secs(20), "{wanted} does not come: {answer}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    fn get(&self, path: &str, more: &str) -> String {
        let port = self.port;
        self.raw(format!("GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\n{more}\r\n").as_bytes())
    }
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("serve").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("groups")).expect("the folder can be made");
    fs::create_dir_all(folder.join("regions")).expect("the folder can be made");
    fs::write(folder.join("regions/r.yaml"), "name: Region R\n").expect("it can be written");
    fs::write(folder.join("groups/g.yaml"), "name: Gruppen\npart_of:\n  - body: r\n")
        .expect("it can be written");
    folder
}

/// All files below a folder, with what is in them.
fn all_files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok);
    let files = files.filter(|entry| entry.file_type().is_file());
    files.map(|entry| (entry.path().to_path_buf(), fs::read(entry.path()).expect("it can be read"))).collect()
}

#[test]
fn pages_are_those_that_would_be_written_with_what_is_found_beside() {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("serve-same");
    let _ = fs::remove_dir_all(&out);
    let shown = out.to_str().expect("UTF-8");
    assert_eq!(crate::gov::gov(&["site", "--data", "data", "--out", shown], None).code, 0);
    let serving = Serving::of(Path::new("data"));
    let before = all_files(Path::new("data"));
    for (path, text) in all_files(&out) {
        let below = path.strip_prefix(&out).expect("below").to_str().expect("UTF-8").replace('\\', "/");
        if below.starts_with('.') {
            continue;
        }
        let answer = serving.get(&format!("/{below}"), "");
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head and a body");
        assert!(head.starts_with("HTTP/1.1 200 OK\r\n"), "{below}: {head}");
        let text = String::from_utf8(text).expect("UTF-8");
        if below.ends_with(".html") {
            let main = |text: &str| {
                text.split_once("<main").expect("main").1.split_once("</main>").expect("main").0.to_string()
            };
            assert_eq!(main(body), main(&text), "{below}");
            assert!(body.contains("connect-src 'self'") && body.contains("class=findings"), "{below}");
            assert!(!text.contains("connect-src") && !text.contains("reload.js"), "{below}");
        } else {
            assert_eq!(body, text, "{below}");
        }
    }
    assert!(serving.get("/", "").contains("200 OK"));
    for none in
        ["/nothing.html", "/../Cargo.toml", "/%2e%2e/Cargo.toml", "/.gov-site", "/groups/", "//", "/gov.toml"]
    {
        assert!(serving.get(none, "").starts_with("HTTP/1.1 404"), "{none}");
    }
    assert_eq!(all_files(Path::new("data")), before, "something was written");
}

#[test]
fn whoever_asks_otherwise_is_refused() {
    let data = folder("refused");
    let serving = Serving::of(&data);
    let port = serving.port;
    let refused = |bytes: String, status: &str| {
        let answer = serving.raw(bytes.as_bytes());
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{bytes:?}: {answer}");
        assert!(!answer.contains("Gruppen"), "{bytes:?}: {answer}");
    };
    refused(format!("GET /groups/g.html HTTP/1.1\r\nHost: evil.example:{port}\r\n\r\n"), "421");
    refused("GET /groups/g.html HTTP/1.1\r\n\r\n".into(), "400");
    let host = format!("Host: localhost:{port}\r\n");
    refused(
        format!(
            "GET /search/base.js HTTP/1.1\r\n{host}Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n\r\n"
        ),
        "403",
    );
    refused(format!("POST /groups/g.html HTTP/1.1\r\n{host}Content-Length: 3\r\n\r\nabc"), "405");
    refused(format!("GET /groups/g.html HTTP/1.1\r\n{host}X: {}\r\n\r\n", "a".repeat(100_000)), "431");
    refused("\u{0}\u{1}\r\n\r\n".into(), "400");
    // What is refused costs nobody else anything.
    let answer = serving.get("/groups/g.html", "");
    assert!(answer.starts_with("HTTP/1.1 200") && answer.contains("Gruppen"), "{answer}");
    for field in
        ["Cross-Origin-Resource-Policy: same-origin", "Cache-Control: no-store", "X-Frame-Options: DENY"]
    {
        assert!(answer.contains(field), "{field}");
    }
    let head = serving.raw(format!("HEAD /groups/g.html HTTP/1.1\r\n{host}\r\n").as_bytes());
    assert!(head.starts_with("HTTP/1.1 200") && head.ends_with("\r\n\r\n"), "{head}");
}

#[test]
fn many_who_say_nothing_keep_nobody_out_for_long() {
    let data = folder("silent");
    let serving = Serving::of(&data);
    let silent: Vec<TcpStream> = (0..200).map(|_| serving.connect()).collect();
    serving.until("/", "200 OK");
    drop(silent);
}

#[test]
fn it_listens_to_this_machine_alone_and_says_that_a_port_is_taken() {
    let data = folder("taken");
    let taken = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let out = program(&data, &port).output().expect("gov runs");
    let err = String::from_utf8(out.stderr).expect("UTF-8");
    assert_eq!(out.status.code(), Some(2), "{err}");
    assert!(err.contains(&format!("port {port} is in use")) && err.contains("--port 0"), "{err}");
    let serving = Serving::of(&data);
    // Another address of this machine is not listened to.
    assert!(TcpStream::connect(("127.0.0.2", serving.port)).is_err());
}

/// Waits for the next version on a stream of events.
fn version(events: &mut impl BufRead) -> String {
    loop {
        let mut line = String::new();
        events.read_line(&mut line).expect("an event within the time");
        if let Some(version) = line.strip_prefix("data: ") {
            return version.trim().to_string();
        }
        assert!(!line.is_empty(), "the stream has ended");
    }
}

#[test]
fn a_change_is_told_to_pages_and_faults_stand_on_them() {
    let data = folder("changed");
    let _ = fs::remove_dir_all(data.with_extension("away"));
    let mut serving = Serving::of(&data);
    let port = serving.port;
    let mut stream = serving.connect();
    write!(stream, "GET /-/events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n").expect("it can be asked");
    let mut events = BufReader::new(stream);
    let first = version(&mut events);
    assert!(serving.get("/groups/g.html", "").contains(&format!("data-version=\"{first}\"")));

    fs::write(data.join("groups/g.yaml"), "name: Kommittén\npart_of:\n  - body: nobody\n").expect("written");
    let second = version(&mut events);
    assert_ne!(first, second);
    let page = serving.get("/groups/g.html", "");
    assert!(page.contains("Kommittén") && page.contains(&format!("data-version=\"{second}\"")), "{page}");
    assert!(page.contains("<details class=findings open>"), "{page}");
    assert!(page.contains("unknown-reference") && page.contains("groups/g.yaml:3:"), "{page}");
    assert!(serving.line().contains("errors: 2"));

    // A new folder in it is seen too, and a file that goes.
    fs::create_dir_all(data.join("posts")).expect("made");
    fs::write(data.join("posts/p.yaml"), "name: Posten\nbody: r\n").expect("written");
    serving.until("/posts/p.html", "Posten");
    fs::remove_file(data.join("posts/p.yaml")).expect("removed");
    serving.until("/posts/p.html", "404 Not Found");

    // The whole of it goes, which is said, and comes back.
    fs::rename(&data, data.with_extension("away")).expect("moved");
    let page = serving.until("/groups/g.html", "No pages");
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("data-version"), "{page}");
    assert!(serving.get("/site.css", "").starts_with("HTTP/1.1 200"));
    fs::rename(data.with_extension("away"), &data).expect("moved back");
    serving.until("/groups/g.html", "Kommittén");
}
