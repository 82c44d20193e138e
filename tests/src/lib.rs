//! What keeps the workspace honest.
