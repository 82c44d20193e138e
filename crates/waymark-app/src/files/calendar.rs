//! Calendar files: the meetings of the rhythm, out as a download.

use chrono::DateTime;
use waymark_file::calendar::{Meeting, calendar};

use super::file_stem;
use crate::platform::{download, milliseconds_since_1970};
use crate::store::Store;

/// What a calendar file is.
const MEDIA_TYPE: &str = "text/calendar";

/// Hands out a calendar file with these meetings of the workspace.
pub fn download_calendar(store: Store, meetings: &[Meeting]) {
    let now = i64::try_from(milliseconds_since_1970())
        .ok()
        .and_then(DateTime::from_timestamp_millis);
    let stamp = now.unwrap_or_default().naive_utc();
    let (name, file) = store.peek(|session| {
        let head = session.workspace().head();
        let name = format!("{}.ics", file_stem(head.title.as_str()));
        (name, calendar(head.id, stamp, meetings))
    });
    download(&name, MEDIA_TYPE, file.as_bytes());
}
