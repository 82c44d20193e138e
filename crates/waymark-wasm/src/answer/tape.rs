//! An answer in four long lists, which JavaScript reads many times as fast as objects field by field, or as JSON: names of
//! fields are written once and not with every object, and numbers are copied instead of printed.

use std::fmt::Error;

use serde::ser::{Impossible, Serialize, SerializeSeq, SerializeStruct, SerializeTuple, Serializer};

/// What a sign says, in its lowest three bits. The bits above are its size.
#[derive(Clone, Copy, Debug)]
enum Kind {
    /// `null`, `false` or `true`: 0, 1 or 2.
    Constant,
    /// The size is the number.
    Whole,
    /// The next of the numbers.
    Number,
    /// A text that the program knows: which of the names.
    Name,
    /// A text of so many UTF-16 units, the next of the long text.
    Text,
    /// So many values follow.
    List,
    /// An object of which shape; the values of its fields follow.
    Record,
}

/// The bits that the kind of a sign takes.
const KIND_BITS: u32 = 3;

/// The first size that a sign has no room for.
const SIZE_END: u32 = 1 << (u32::BITS - KIND_BITS);

/// A value, sign by sign.
#[derive(Debug, Default)]
pub(super) struct Tape {
    /// What comes after what; see [`Kind`].
    pub(super) signs: Vec<u32>,
    /// The numbers that are not small and whole.
    pub(super) numbers: Vec<f64>,
    /// All other texts, without anything between them.
    pub(super) text: String,
    /// Names of fields, and texts that the program knows, each once.
    pub(super) names: Vec<&'static str>,
    /// Each shape of an object: the number of its fields, then which name each of them has.
    pub(super) shapes: Vec<u32>,
    shape_count: u32,
    /// Lists of fields as a tree: what two lists begin with alike is there once. The first is the empty list.
    fields: Vec<Fields>,
}

/// A list of fields: that of its parent and one more.
#[derive(Debug, Default)]
struct Fields {
    parent: usize,
    last: &'static str,
    /// Lists with one field more.
    longer: Vec<usize>,
    /// The shape of objects with exactly these fields, once there is one.
    shape: Option<u32>,
}

impl Tape {
    /// The tape of a value.
    ///
    /// # Errors
    /// When the value has a map, a tuple with a name or an enum with fields and without a tag: no shape has one.
    pub(super) fn of(value: &impl Serialize) -> Result<Self, Error> {
        let mut tape = Self {
            fields: vec![Fields::default()],
            ..Self::default()
        };
        value.serialize(&mut tape)?;
        Ok(tape)
    }

    fn sign(&mut self, kind: Kind, size: u32) {
        self.signs.push(sign(kind, size));
    }

    /// Room for a sign that is known later.
    fn hold(&mut self) -> usize {
        self.signs.push(0);
        self.signs.len() - 1
    }

    fn text(&mut self, text: &str) -> Result<(), Error> {
        let units = if text.is_ascii() {
            text.len()
        } else {
            text.encode_utf16().count()
        };
        self.sign(Kind::Text, size(units)?);
        self.text.push_str(text);
        Ok(())
    }

    fn number(&mut self, number: f64) {
        let whole = number as u32;
        if whole < SIZE_END && f64::from(whole).to_bits() == number.to_bits() {
            self.sign(Kind::Whole, whole);
        } else {
            self.sign(Kind::Number, 0);
            self.numbers.push(number);
        }
    }

    /// Which of the names it is.
    fn name(&mut self, name: &'static str) -> Result<u32, Error> {
        let known = self.names.iter().position(|known| is_same(known, name));
        size(known.unwrap_or_else(|| {
            self.names.push(name);
            self.names.len() - 1
        }))
    }

    /// The list of fields that has one more.
    fn with(&mut self, fields: usize, name: &'static str) -> usize {
        let longer = &self.fields[fields].longer;
        let known = longer.iter().find(|longer| is_same(self.fields[**longer].last, name));
        known.copied().unwrap_or_else(|| {
            let new = self.fields.len();
            self.fields[fields].longer.push(new);
            self.fields.push(Fields {
                parent: fields,
                last: name,
                ..Fields::default()
            });
            new
        })
    }

    /// The shape of objects with these fields.
    fn shape(&mut self, fields: usize) -> Result<u32, Error> {
        if let Some(shape) = self.fields[fields].shape {
            return Ok(shape);
        }
        let mut names = Vec::new();
        let mut rest = fields;
        while rest > 0 {
            names.push(self.name(self.fields[rest].last)?);
            rest = self.fields[rest].parent;
        }
        self.shapes.push(size(names.len())?);
        self.shapes.extend(names.iter().rev());
        let shape = self.shape_count;
        self.shape_count += 1;
        self.fields[fields].shape = Some(shape);
        Ok(shape)
    }
}

/// Whether two names are one and the same, or by chance the same text in two places. The second may be missed, which only
/// takes a little room.
fn is_same(one: &str, other: &str) -> bool {
    std::ptr::eq(one, other)
}

fn sign(kind: Kind, size: u32) -> u32 {
    size << KIND_BITS | kind as u32
}

fn size(count: usize) -> Result<u32, Error> {
    u32::try_from(count).ok().filter(|count| *count < SIZE_END).ok_or(Error)
}

/// A list that is being written.
pub(super) struct List<'a> {
    tape: &'a mut Tape,
    /// Where its sign stands.
    at: usize,
    count: usize,
}

/// An object that is being written.
pub(super) struct Record<'a> {
    tape: &'a mut Tape,
    /// Where its sign stands.
    at: usize,
    fields: usize,
}

impl List<'_> {
    fn push(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), Error> {
        self.count += 1;
        value.serialize(&mut *self.tape)
    }

    fn close(self) -> Result<(), Error> {
        self.tape.signs[self.at] = sign(Kind::List, size(self.count)?);
        Ok(())
    }
}

impl SerializeSeq for List<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.push(value)
    }

    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

impl SerializeTuple for List<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.push(value)
    }

    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

impl SerializeStruct for Record<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Error> {
        self.fields = self.tape.with(self.fields, name);
        value.serialize(&mut *self.tape)
    }

    fn end(self) -> Result<(), Error> {
        let shape = self.tape.shape(self.fields)?;
        self.tape.signs[self.at] = sign(Kind::Record, shape);
        Ok(())
    }
}

/// Numbers of every kind are JavaScript's one kind.
macro_rules! numbers {
    ($($method:ident: $number:ty),+ $(,)?) => {
        $(
            fn $method(self, number: $number) -> Result<(), Error> {
                self.number(number as f64);
                Ok(())
            }
        )+
    };
}

impl<'a> Serializer for &'a mut Tape {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = List<'a>;
    type SerializeTuple = List<'a>;
    type SerializeStruct = Record<'a>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeMap = Impossible<(), Error>;
    type SerializeStructVariant = Impossible<(), Error>;

    numbers! {
        serialize_i8: i8,
        serialize_i16: i16,
        serialize_i32: i32,
        serialize_i64: i64,
        serialize_u8: u8,
        serialize_u16: u16,
        serialize_u32: u32,
        serialize_u64: u64,
        serialize_f32: f32,
        serialize_f64: f64,
    }

    fn serialize_bool(self, is_so: bool) -> Result<(), Error> {
        self.sign(Kind::Constant, 1 + u32::from(is_so));
        Ok(())
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.sign(Kind::Constant, 0);
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _name: &'static str, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_char(self, letter: char) -> Result<(), Error> {
        self.text(letter.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, text: &str) -> Result<(), Error> {
        self.text(text)
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<(), Error> {
        self.collect_seq(bytes)
    }

    fn serialize_unit_variant(self, _name: &'static str, _index: u32, variant: &'static str) -> Result<(), Error> {
        let name = self.name(variant)?;
        self.sign(Kind::Name, name);
        Ok(())
    }

    fn serialize_seq(self, _length: Option<usize>) -> Result<List<'a>, Error> {
        let at = self.hold();
        Ok(List {
            tape: self,
            at,
            count: 0,
        })
    }

    fn serialize_tuple(self, length: usize) -> Result<List<'a>, Error> {
        self.serialize_seq(Some(length))
    }

    fn serialize_struct(self, _name: &'static str, _length: usize) -> Result<Record<'a>, Error> {
        let at = self.hold();
        Ok(Record {
            tape: self,
            at,
            fields: 0,
        })
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
        _value: &T,
    ) -> Result<(), Error> {
        Err(Error)
    }

    fn serialize_tuple_struct(self, _name: &'static str, _length: usize) -> Result<Impossible<(), Error>, Error> {
        Err(Error)
    }

    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
        _length: usize,
    ) -> Result<Impossible<(), Error>, Error> {
        Err(Error)
    }

    fn serialize_map(self, _length: Option<usize>) -> Result<Impossible<(), Error>, Error> {
        Err(Error)
    }

    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
        _length: usize,
    ) -> Result<Impossible<(), Error>, Error> {
        Err(Error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Serialize)]
    struct Row {
        title: &'static str,
        score: Option<f64>,
    }

    fn tape(value: &impl Serialize) -> Tape {
        Tape::of(value).unwrap()
    }

    fn check_number(number: f64, is_whole: bool) {
        let tape = tape(&number);
        let written = tape.numbers.iter().map(|one| one.to_bits()).collect::<Vec<_>>();
        assert_eq!(written.is_empty(), is_whole, "{number}");
        let bits = written.first().copied();
        assert_eq!(
            bits.unwrap_or_else(|| f64::from(tape.signs[0] >> KIND_BITS).to_bits()),
            number.to_bits()
        );
    }

    #[test]
    fn every_number_goes_over_to_the_last_bit() {
        for number in [0.0, 1.0, 7.0, f64::from(SIZE_END - 1)] {
            check_number(number, true);
        }
        for number in [-0.0, -1.0, 0.1, 1e15, 1e300, f64::from(SIZE_END), f64::MIN_POSITIVE] {
            check_number(number, false);
        }
    }

    #[test]
    fn a_text_is_counted_as_javascript_counts_it() {
        let tape = tape(&["ab", "\u{e4}\u{1f600}"]);
        assert_eq!(
            tape.signs,
            [sign(Kind::List, 2), sign(Kind::Text, 2), sign(Kind::Text, 3)]
        );
        assert_eq!(tape.text, "ab\u{e4}\u{1f600}");
    }

    #[test]
    fn names_of_fields_are_there_once() {
        let row = |score| Row { title: "", score };
        let tape = tape(&[row(None), row(Some(0.5))]);
        assert_eq!((tape.names, tape.shapes), (vec!["score", "title"], vec![2, 1, 0]));
        let records = tape.signs.iter().filter(|one| **one == sign(Kind::Record, 0));
        assert_eq!(records.count(), 2);
    }
}
