//! A static host for the built site, under a folder as on GitHub Pages. It counts what is asked of it and can be
//! switched off.
use anyhow::{Context, Result};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use xtask::server::{content_type, file_for};

/// Where the site lies on the host, so that links that are not relative break.
const FOLDER: &str = "/some/repo/";

/// A page that puts the site into a frame.
const FRAMING_PAGE: &str = "/framing.html";

/// A page that calls notes saved which are not: the control group of the kills.
const PROBE: &str = "/probe.html";

/// Listens in the page for what must not happen.
const RECORDER: &str = "journey-recorder.js";

/// Ends in a trap of WebAssembly, when a journey puts it into the page.
pub(crate) const TRAP: &str = "journey-trap.js";

/// A running host.
#[derive(Debug)]
pub struct Host {
    shared: Arc<Shared>,
    listening: Option<JoinHandle<()>>,
}

#[derive(Debug)]
struct Shared {
    address: SocketAddr,
    site: PathBuf,
    requests: Mutex<Vec<String>>,
    /// Files whose names have this in them are not handed out.
    withheld: Mutex<Option<&'static str>>,
}

impl Host {
    /// Serves the folder `site` on a free port of this machine.
    ///
    /// # Errors
    /// When no port is free.
    pub async fn start(site: &Path) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            address,
            site: site.to_path_buf(),
            requests: Mutex::default(),
            withheld: Mutex::default(),
        });
        let listening = Some(tokio::spawn(serve(listener, Arc::clone(&shared))));
        Ok(Self { shared, listening })
    }

    /// The address of the site.
    pub fn site(&self) -> String {
        self.shared.address_of_site()
    }

    /// The address of a page on another origin that shows the site in a frame.
    pub fn framing_page(&self) -> String {
        format!("http://localhost:{}{FRAMING_PAGE}", self.shared.address.port())
    }

    /// The address of a page that keeps notes carelessly.
    pub fn probe(&self) -> String {
        format!("http://{}{PROBE}", self.shared.address)
    }

    /// What was asked of the site so far, in order, as paths below its folder.
    pub fn requests(&self) -> Vec<String> {
        self.shared.requests().clone()
    }

    /// Hands out all files but those with these words in their names, until told otherwise.
    pub fn withhold(&self, words: Option<&'static str>) {
        *self.shared.withheld() = words;
    }

    /// Stops answering: every further connection is refused.
    pub async fn switch_off(&mut self) {
        if let Some(listening) = self.listening.take() {
            listening.abort();
            // Only now the port is closed; that the task was ended is what we wanted.
            let _ = listening.await;
        }
    }

    /// Answers again, at the same address.
    ///
    /// # Errors
    /// When another program has taken the port meanwhile.
    pub async fn switch_on(&mut self) -> Result<()> {
        let listener = TcpListener::bind(self.shared.address)
            .await
            .context("the port was taken")?;
        self.listening = Some(tokio::spawn(serve(listener, Arc::clone(&self.shared))));
        Ok(())
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        if let Some(listening) = &self.listening {
            listening.abort();
        }
    }
}

impl Shared {
    fn address_of_site(&self) -> String {
        format!("http://{}{FOLDER}", self.address)
    }

    fn requests(&self) -> MutexGuard<'_, Vec<String>> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn withheld(&self) -> MutexGuard<'_, Option<&'static str>> {
        self.withheld.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn answer(&self, url: &str) -> Answer {
        let path = url.split(['?', '#']).next().unwrap_or_default();
        if path == FRAMING_PAGE {
            let site = self.address_of_site();
            return Answer::page(format!(
                "<!DOCTYPE html><link rel=icon href=data:,><title>Framing</title><iframe src=\"{site}\"></iframe>"
            ));
        }
        if path == PROBE {
            return Answer::page(include_str!("soak/probe.html").to_owned());
        }
        let Some(below) = path.strip_prefix(FOLDER) else {
            return Answer::not_found(String::new());
        };
        let ours: [(&str, &[u8]); 2] = [
            (RECORDER, include_bytes!("page/recorder.js")),
            (TRAP, include_bytes!("journeys/crash/trap.js")),
        ];
        if let Some((name, script)) = ours.into_iter().find(|(name, _)| *name == below) {
            return Answer::found(content_type(Path::new(name)), script.to_vec());
        }
        self.requests().push(below.to_owned());
        if self.withheld().is_some_and(|words| below.contains(words)) {
            return Answer::not_found(String::new());
        }
        let found = file_for(below, &self.site).and_then(|file| Some((std::fs::read(&file).ok()?, file)));
        match found {
            Some((bytes, file)) if file.extension().is_some_and(|kind| kind == "html") => {
                Answer::page(with_recorder(&String::from_utf8_lossy(&bytes)))
            }
            Some((bytes, file)) => Answer::found(content_type(&file), bytes),
            None => {
                let page = std::fs::read_to_string(self.site.join("404.html")).unwrap_or_default();
                Answer::not_found(with_recorder(&page))
            }
        }
    }
}

#[derive(Debug)]
struct Answer {
    status: &'static str,
    content_type: &'static str,
    body: Vec<u8>,
}

impl Answer {
    fn found(content_type: &'static str, body: Vec<u8>) -> Self {
        Self {
            status: "200 OK",
            content_type,
            body,
        }
    }

    fn page(html: String) -> Self {
        Self::found(content_type(Path::new("index.html")), html.into_bytes())
    }

    fn not_found(html: String) -> Self {
        Self {
            status: "404 Not Found",
            ..Self::page(html)
        }
    }
}

/// The page with our recorder as its first script, after the policy so that the policy holds for it too.
fn with_recorder(page: &str) -> String {
    let policy = page.find("http-equiv=\"Content-Security-Policy\"");
    let place = policy.or_else(|| page.find("<head"));
    let Some(end) = place.and_then(|start| Some(start + page[start..].find('>')? + 1)) else {
        return page.to_owned();
    };
    let (before, after) = page.split_at(end);
    format!("{before}<script src=\"{FOLDER}{RECORDER}\"></script>{after}")
}

async fn serve(listener: TcpListener, shared: Arc<Shared>) {
    while let Ok((stream, _)) = listener.accept().await {
        let shared = Arc::clone(&shared);
        // A browser that goes away in mid-answer is no reason to stop.
        tokio::spawn(async move { converse(stream, &shared).await.ok() });
    }
}

/// One question, one answer: without kept connections, switching off is what it says.
async fn converse(mut stream: TcpStream, shared: &Shared) -> std::io::Result<()> {
    let (reader, mut writer) = stream.split();
    let mut lines = BufReader::new(reader).lines();
    let Some(first) = lines.next_line().await? else {
        return Ok(());
    };
    while lines.next_line().await?.is_some_and(|line| !line.is_empty()) {}
    let Some(url) = first.strip_prefix("GET ").and_then(|rest| rest.split(' ').next()) else {
        return writer
            .write_all(b"HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\n\r\n")
            .await;
    };
    let Answer {
        status,
        content_type,
        body,
    } = shared.answer(url);
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\nContent-Length: {length}\r\n\
         Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
    );
    writer.write_all(head.as_bytes()).await?;
    writer.write_all(&body).await?;
    writer.shutdown().await
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::AsyncReadExt;

    async fn reply(host: &Host, path: &str) -> std::io::Result<String> {
        let mut stream = TcpStream::connect(host.shared.address).await?;
        stream
            .write_all(format!("GET {path} HTTP/1.1\r\nHost: x\r\n\r\n").as_bytes())
            .await?;
        let mut text = String::new();
        stream.read_to_string(&mut text).await?;
        Ok(text)
    }

    async fn host() -> (Host, tempfile::TempDir) {
        let folder = tempfile::tempdir().unwrap();
        let page = "<head><meta http-equiv=\"Content-Security-Policy\" content=\"x\"><title>t</title>";
        std::fs::write(folder.path().join("index.html"), page).unwrap();
        std::fs::write(folder.path().join("a.wasm"), "w").unwrap();
        (Host::start(folder.path()).await.unwrap(), folder)
    }

    #[tokio::test]
    async fn requests_for_the_site_are_counted_and_others_are_not() {
        let (host, _folder) = host().await;
        for path in [
            FOLDER,
            "/some/repo/a.wasm?x=1",
            "/some/repo/journey-recorder.js",
            "/favicon.ico",
        ] {
            reply(&host, path).await.unwrap();
        }
        assert_eq!(host.requests(), ["", "a.wasm"]);
    }

    #[tokio::test]
    async fn the_recorder_stands_behind_the_policy() {
        let (host, _folder) = host().await;
        let text = reply(&host, FOLDER).await.unwrap();
        let order = ["content=\"x\"><script", "journey-recorder.js", "<title>"].map(|part| text.find(part).unwrap());
        assert!(order.is_sorted(), "{text}");
    }

    #[tokio::test]
    async fn a_host_that_is_off_refuses_and_comes_back_where_it_was() {
        let (mut host, _folder) = host().await;
        host.switch_off().await;
        assert!(reply(&host, FOLDER).await.is_err());
        host.switch_on().await.unwrap();
        assert!(reply(&host, "/some/repo/a.wasm").await.unwrap().ends_with('w'));
    }

    #[tokio::test]
    async fn nothing_lies_outside_the_folder() {
        let (host, _folder) = host().await;
        assert!(reply(&host, "/a.wasm").await.unwrap().starts_with("HTTP/1.1 404"));
    }
}
