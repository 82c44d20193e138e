//! What a report does not say.

/// What can be left out of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Who owns, wrote and read what.
    People,
    /// What was written: with check-ins, in meetings, at closing.
    Notes,
    /// KPIs.
    Kpis,
    /// What to talk about.
    Talks,
    /// The picture of each key result.
    Charts,
}

impl Part {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::People, Self::Notes, Self::Kpis, Self::Talks, Self::Charts];

    const fn bit(self) -> u8 {
        match self {
            Self::People => 1,
            Self::Notes => 1 << 1,
            Self::Kpis => 1 << 2,
            Self::Talks => 1 << 3,
            Self::Charts => 1 << 4,
        }
    }
}

/// A set of parts that a report does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct LeftOut {
    // One bit for each part.
    bits: u8,
}

impl LeftOut {
    /// Whether a part is left out.
    pub const fn has(self, part: Part) -> bool {
        self.bits & part.bit() != 0
    }

    /// The same without a part.
    #[must_use]
    pub const fn and(self, part: Part) -> Self {
        Self {
            bits: self.bits | part.bit(),
        }
    }

    /// The same with a part.
    #[must_use]
    pub const fn but(self, part: Part) -> Self {
        Self {
            bits: self.bits & !part.bit(),
        }
    }

    /// What is left out, in the order of [`Part::ALL`].
    pub fn parts(self) -> impl Iterator<Item = Part> {
        Part::ALL.into_iter().filter(move |part| self.has(*part))
    }
}

impl FromIterator<Part> for LeftOut {
    fn from_iter<I: IntoIterator<Item = Part>>(parts: I) -> Self {
        parts.into_iter().fold(Self::default(), Self::and)
    }
}
