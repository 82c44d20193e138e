//! What keeps the workspace honest.

#[cfg(test)]
mod contrast;

#[cfg(test)]
mod tidy;
