//! How many.

/// The number in a message's `{count}`: it is written out and chooses the plural form.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Count(f64);

impl Count {
    /// The number.
    #[must_use]
    pub const fn value(self) -> f64 {
        self.0
    }
}

macro_rules! counts_from {
    ($($number:ty),*) => {$(
        impl From<$number> for Count {
            #[allow(clippy::cast_precision_loss, clippy::cast_lossless, reason = "counts stay far below 2^53")]
            fn from(number: $number) -> Self {
                Self(number as f64)
            }
        }
    )*};
}

counts_from!(u8, u16, u32, u64, usize, i32, i64, f64);
