//! A small static server for the built site, on this machine only.
use anyhow::{Result, anyhow};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tiny_http::{Header, Method, Request, Response};

/// Requests that are answered at the same time; a browser opens up to six connections.
const WORKERS: usize = 6;

/// Serves one folder until it is dropped.
pub struct Server {
    http: Arc<tiny_http::Server>,
    port: u16,
}

impl Server {
    /// Serves `folder` on 127.0.0.1. Port 0 takes any free one.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn start(folder: &Path, port: u16) -> Result<Self> {
        let http = tiny_http::Server::http(("127.0.0.1", port))
            .map_err(|reason| anyhow!("cannot listen on port {port} ({reason}): choose another one with --port"))?;
        let port = http.server_addr().to_ip().map_or(port, |address| address.port());
        let http = Arc::new(http);
        for _ in 0..WORKERS {
            let (http, folder) = (Arc::clone(&http), folder.to_path_buf());
            std::thread::spawn(move || {
                for request in http.incoming_requests() {
                    // A browser that has gone away is no reason to stop serving.
                    let _ = answer(request, &folder);
                }
            });
        }
        Ok(Self { http, port })
    }

    /// The address of the site.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        (0..WORKERS).for_each(|_| self.http.unblock());
    }
}

fn answer(request: Request, folder: &Path) -> std::io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(Response::from_string("only GET").with_status_code(405));
    }
    let asked = file_for(request.url(), folder).and_then(|file| Some((std::fs::read(&file).ok()?, file)));
    let (bytes, file, status) = match asked {
        Some((bytes, file)) => (bytes, file, 200),
        None => {
            let file = folder.join("404.html");
            (std::fs::read(&file).unwrap_or_default(), file, 404)
        }
    };
    let mut response = Response::from_data(bytes).with_status_code(status);
    let headers = [
        ("Content-Type", content_type(&file)),
        ("Cache-Control", "no-cache"),
        ("X-Content-Type-Options", "nosniff"),
    ];
    for (name, value) in headers {
        response.add_header(Header::from_bytes(name, value).expect("plain letters make a valid header"));
    }
    request.respond(response)
}

/// The file that an address names, if it stays inside the folder.
#[must_use]
pub fn file_for(url: &str, folder: &Path) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?;
    let decoded = percent_decoded(path)?;
    let mut file = folder.to_path_buf();
    for part in decoded.split('/').filter(|part| !part.is_empty() && *part != ".") {
        if part == ".." || part.contains(['\\', '\0']) {
            return None;
        }
        file.push(part);
    }
    if file.is_dir() {
        file.push("index.html");
    }
    file.is_file().then_some(file)
}

fn percent_decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
            let value = digit(rest.next())? * 16 + digit(rest.next())?;
            bytes.push(u8::try_from(value).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// What a host says a file is, by its ending.
#[must_use]
pub fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|kind| kind.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    fn site() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("in")).unwrap();
        for (name, text) in [
            ("secret", "no"),
            ("in/index.html", "home"),
            ("in/a b.wasm", "w"),
            ("in/404.html", "lost"),
        ] {
            std::fs::write(folder.path().join(name), text).unwrap();
        }
        folder
    }

    fn reply(request: &str) -> String {
        let folder = site();
        let server = Server::start(&folder.path().join("in"), 0).unwrap();
        let mut stream = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
        write!(
            stream,
            "{request} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn a_folder_is_its_index() {
        let text = reply("GET /?q=1");
        assert!(text.starts_with("HTTP/1.1 200") && text.ends_with("home"), "{text}");
        assert!(text.contains("Cache-Control: no-cache"), "{text}");
    }

    #[test]
    fn webassembly_has_its_type_and_names_may_hold_spaces() {
        let text = reply("GET /a%20b.wasm");
        assert!(text.contains("Content-Type: application/wasm"), "{text}");
    }

    #[test]
    fn an_unknown_address_shows_the_page_for_it() {
        let text = reply("GET /nowhere");
        assert!(text.starts_with("HTTP/1.1 404") && text.ends_with("lost"), "{text}");
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        for path in [
            "/../secret",
            "/%2e%2e/secret",
            "/in/..%2f..%2fsecret",
            "//../secret",
            "/%zz",
        ] {
            let text = reply(&format!("GET {path}"));
            assert!(text.starts_with("HTTP/1.1 404"), "{path}: {text}");
        }
    }

    #[test]
    fn other_methods_are_refused() {
        assert!(reply("POST /").starts_with("HTTP/1.1 405"));
    }
}
