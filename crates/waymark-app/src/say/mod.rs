//! Words for values of core, file and store: one kind of value a file, built on the tables of `i18n`.

mod concern;
mod conflict;
mod cycle;
mod cycle_outlook;
mod done;
mod fault;
mod file;
mod findings;
mod judgement;
mod notice;
mod outlook;
mod record;
mod refusal;
mod standing;
mod status;
mod sum;
mod team;
mod value;

pub use concern::{Matter, concern};
pub use conflict::conflicts;
pub use cycle::{cycle_around, next_cycle};
pub use cycle_outlook::{CycleOutlook, CycleSeen, cycle_outlook};
pub use done::{done, undone};
pub use fault::{library_fault, save_advice, save_status, saving, storage_fault};
pub use file::{Reason, refused_file, repair, size};
pub use findings::findings;
pub use judgement::{Judged, Judgement, judgement};
pub use notice::notice;
pub use outlook::{Said, Seen, gap, grade_reading, outlook, spoken};
pub use record::{record_name, record_noun};
pub use refusal::{refusal, span_fault, text_fault};
pub use standing::standing;
pub use status::{mark, status_mark, status_word};
pub use sum::{SumWords, sum};
pub use team::{TeamAt, team_choices, team_tree};
pub use value::{change, plain, reached, reading, value_on_scale, value_with_unit};
