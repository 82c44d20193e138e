//! The fields of one object, taken one by one; what is left over is what this program does not know.

use std::borrow::Cow;
use std::collections::BTreeMap;

use waymark_core::Foreign;

use crate::fault::{Fault, FaultKind};
use crate::foreign::{self, pointer};
use crate::json::{Entries, elements};
use crate::scalars::plain_text;

/// The word that an object gives as its `type`.
pub(crate) fn type_of(raw: &str) -> Option<Cow<'_, str>> {
    plain_text(field_of(raw, "type")?).ok()
}

/// The JSON text of one field of an object.
pub(crate) fn field_of<'a>(raw: &'a str, name: &str) -> Option<&'a str> {
    let entries = Entries::of(raw)?;
    entries
        .0
        .iter()
        .find(|(known, _)| known == name)
        .map(|(_, value)| *value)
}

/// What is left of an object once all known fields are taken.
#[derive(Default)]
pub(crate) struct Leftovers {
    /// Where they stand below the object, and their JSON texts; of two at one place the later counts.
    fields: Vec<(String, String)>,
    /// Where a known field holds a variant that this program does not know.
    unknown_variants: Vec<String>,
}

/// The fields of an object while a noun is read from them.
pub(crate) struct Fields<'a> {
    // A JSON pointer from the record to this object.
    at: String,
    // Those that are not taken yet, in no order.
    entries: Vec<(Cow<'a, str>, &'a str)>,
    left: Leftovers,
}

impl<'a> Fields<'a> {
    /// The fields of the object that `raw` is, which stands at `at` in its record.
    pub(crate) fn of(raw: &'a str, at: String) -> Result<Self, Fault> {
        match Entries::of(raw) {
            Some(entries) => Ok(Self::new(entries, at)),
            None => Err(Fault::new(at, FaultKind::NotAnObject)),
        }
    }

    /// These fields, of an object that stands at `at` in its record.
    pub(crate) fn new(entries: Entries<'a>, at: String) -> Self {
        Self {
            at,
            entries: entries.0,
            left: Leftovers::default(),
        }
    }

    /// The JSON text of a field, once; `null` is as good as absent.
    pub(crate) fn take(&mut self, name: &str) -> Option<&'a str> {
        let at = self.place_of(name)?;
        let (_, raw) = self.entries.swap_remove(at);
        (raw != "null").then_some(raw)
    }

    /// The JSON text of a field that is not yet taken, without taking it; `null` is gone then, as by [`Fields::take`].
    pub(crate) fn peek(&mut self, name: &str) -> Option<&'a str> {
        let at = self.place_of(name)?;
        let (_, raw) = self.entries[at];
        if raw == "null" {
            self.entries.swap_remove(at);
            return None;
        }
        Some(raw)
    }

    fn place_of(&self, name: &str) -> Option<usize> {
        self.entries.iter().position(|(known, _)| known == name)
    }

    pub(crate) fn fault(&self, name: &str, what: FaultKind) -> Fault {
        Fault::new(pointer(&self.at, name), what)
    }

    /// A field that may be absent.
    pub(crate) fn optional<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&'a str) -> Result<T, FaultKind>,
    ) -> Result<Option<T>, Fault> {
        let value = self.take(name).map(read).transpose();
        value.map_err(|what| self.fault(name, what))
    }

    /// A field that must be there.
    pub(crate) fn required<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&'a str) -> Result<T, FaultKind>,
    ) -> Result<T, Fault> {
        self.optional(name, read)?
            .ok_or_else(|| self.fault(name, FaultKind::Missing))
    }

    /// A field that is omitted where it has its default.
    pub(crate) fn or_default<T: Default>(
        &mut self,
        name: &str,
        read: impl FnOnce(&'a str) -> Result<T, FaultKind>,
    ) -> Result<T, Fault> {
        Ok(self.optional(name, read)?.unwrap_or_default())
    }

    /// A field that names one of a set of variants, or none of those that this program knows: then it is kept for
    /// the next save, and noted.
    pub(crate) fn variant<T>(&mut self, name: &str, read: impl FnOnce(&'a str) -> Option<T>) -> Option<T> {
        let raw = self.take(name)?;
        let known = read(raw);
        if known.is_none() {
            self.keep(name, raw);
        }
        known
    }

    /// Keeps a field as it came, because it holds a variant that this program does not know.
    pub(crate) fn keep(&mut self, name: &str, raw: &str) {
        self.left.fields.push((pointer("", name), foreign::compact(raw)));
        self.note_unknown(name);
    }

    /// Notes that a field holds a variant that this program does not know.
    pub(crate) fn note_unknown(&mut self, name: &str) {
        self.left.unknown_variants.push(pointer("", name));
    }

    /// A field that is an object of its own.
    pub(crate) fn object<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&mut Fields<'a>) -> Result<T, Fault>,
    ) -> Result<Option<T>, Fault> {
        let Some(raw) = self.take(name) else { return Ok(None) };
        let mut fields = Fields::of(raw, pointer(&self.at, name))?;
        let value = read(&mut fields)?;
        self.absorb(&pointer("", name), fields.leave());
        Ok(Some(value))
    }

    /// A field that is a list of objects with names of their own, such as ids or dates; what is left of each is found
    /// again by its name, not by its place.
    pub(crate) fn objects<T>(
        &mut self,
        name: &str,
        read: impl Fn(&mut Fields<'a>) -> Result<(T, String), Fault>,
    ) -> Result<Vec<T>, Fault> {
        let elements = self.required(name, |raw| elements(raw).ok_or(FaultKind::NotAList))?;
        let at = pointer(&self.at, name);
        let mut values = Vec::with_capacity(elements.len());
        for (index, raw) in elements.into_iter().enumerate() {
            let mut fields = Fields::of(raw, format!("{at}/{index}"))?;
            let (value, own_name) = read(&mut fields)?;
            self.absorb(&pointer(&pointer("", name), &own_name), fields.leave());
            values.push(value);
        }
        Ok(values)
    }

    /// A field that is a list of single values; empty where absent.
    pub(crate) fn list<T>(
        &mut self,
        name: &str,
        read: impl Fn(&'a str) -> Result<T, FaultKind>,
    ) -> Result<Vec<T>, Fault> {
        let elements = self.or_default(name, |raw| elements(raw).ok_or(FaultKind::NotAList))?;
        let at = pointer(&self.at, name);
        let value = |(index, raw)| read(raw).map_err(|what| Fault::new(format!("{at}/{index}"), what));
        elements.into_iter().enumerate().map(value).collect()
    }

    fn absorb(&mut self, at: &str, left: Leftovers) {
        let below = |inner: String| format!("{at}{inner}");
        self.left
            .fields
            .extend(left.fields.into_iter().map(|(inner, raw)| (below(inner), raw)));
        self.left
            .unknown_variants
            .extend(left.unknown_variants.into_iter().map(below));
    }

    fn leave(&mut self) -> Leftovers {
        for (name, raw) in self.entries.drain(..) {
            self.left.fields.push((pointer("", &name), foreign::compact(raw)));
        }
        std::mem::take(&mut self.left)
    }

    /// What is left over, to be kept with the record; call it last.
    pub(crate) fn foreign(&mut self) -> Foreign {
        let left = self.leave();
        self.left.unknown_variants = left.unknown_variants;
        if left.fields.is_empty() {
            return Foreign::default();
        }
        let mut fields = BTreeMap::new();
        fields.extend(left.fields);
        foreign::kept(&fields)
    }

    /// Where the record holds variants that this program does not know.
    pub(crate) fn unknown_variants(self) -> Vec<String> {
        self.left.unknown_variants
    }
}
