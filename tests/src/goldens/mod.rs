//! Worked examples of the documents, run.
