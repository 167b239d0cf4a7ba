//! The rulebook as bytes and back: numbers of varying length, lists and texts with their length before them.

/// Something that can be written as bytes and read again.
pub trait Bytes {
    /// Writes it behind what is there.
    fn write(&self, out: &mut Writer);

    /// Reads what was written; where something else was, something else.
    fn read(from: &mut Reader) -> Self;
}

/// Bytes written so far.
#[derive(Default)]
pub struct Writer {
    bytes: Vec<u8>,
    /// The number of the text named last.
    text: u16,
}

/// Bytes not read yet.
#[derive(Default)]
pub struct Reader<'a> {
    rest: &'a [u8],
    /// Whether more was to be read than there was.
    short: bool,
    /// The number of the text named last.
    text: u16,
}

/// Something as bytes.
pub fn to_bytes(it: &impl Bytes) -> Vec<u8> {
    let mut out = Writer::default();
    it.write(&mut out);
    out.bytes
}

/// Something from bytes; none where there are fewer or more than it needs.
pub fn from_bytes<T: Bytes>(bytes: &[u8]) -> Option<T> {
    let mut from = Reader {
        rest: bytes,
        ..Reader::default()
    };
    let it = T::read(&mut from);
    (from.rest.is_empty() && !from.short).then_some(it)
}

impl<'a> Reader<'a> {
    /// The next byte; nought behind the last.
    pub fn byte(&mut self) -> u8 {
        let [byte] = *self.take(1) else { return 0 };
        byte
    }

    /// So many bytes; none where there are fewer.
    fn take(&mut self, count: usize) -> &'a [u8] {
        if let Some((taken, rest)) = self.rest.split_at_checked(count) {
            self.rest = rest;
            taken
        } else {
            self.short = true;
            &[]
        }
    }

    /// A number: seven bits a byte, the lowest first, and a mark on each but the last.
    fn number(&mut self) -> u32 {
        let mut number = 0;
        for shift in (0..u32::BITS).step_by(7) {
            let byte = self.byte();
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
        }
        number
    }

    /// The number of a text.
    pub fn text(&mut self) -> u16 {
        let distance = i32::read(self).cast_unsigned();
        let [low, high, ..] = distance.to_le_bytes();
        self.text = self.text.wrapping_add(u16::from_le_bytes([low, high]));
        self.text
    }

    /// A length: never more than there are bytes, for each thing takes one at least.
    fn length(&mut self) -> usize {
        let length = self.number() as usize;
        self.short |= length > self.rest.len();
        length.min(self.rest.len())
    }
}

impl Writer {
    /// A byte.
    pub fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    /// A number, as it is read.
    fn number(&mut self, mut number: u32) {
        while number >= 0x80 {
            self.byte(number.to_le_bytes()[0] | 0x80);
            number >>= 7;
        }
        self.byte(number.to_le_bytes()[0]);
    }

    /// A length.
    fn length(&mut self, length: usize) {
        self.number(u32::try_from(length).unwrap_or(u32::MAX));
    }

    /// The number of a text, as its distance from the one named last: what is read together stands together, so these
    /// distances are small, and alike for things of one kind.
    pub fn text(&mut self, text: u16) {
        (i32::from(text) - i32::from(self.text)).write(self);
        self.text = text;
    }
}

impl Bytes for u32 {
    fn write(&self, out: &mut Writer) {
        out.number(*self);
    }

    fn read(from: &mut Reader) -> u32 {
        from.number()
    }
}

impl Bytes for u16 {
    fn write(&self, out: &mut Writer) {
        out.number(u32::from(*self));
    }

    fn read(from: &mut Reader) -> u16 {
        let [low, high, ..] = from.number().to_le_bytes();
        u16::from_le_bytes([low, high])
    }
}

impl Bytes for u8 {
    fn write(&self, out: &mut Writer) {
        out.byte(*self);
    }

    fn read(from: &mut Reader) -> u8 {
        from.byte()
    }
}

impl Bytes for bool {
    fn write(&self, out: &mut Writer) {
        out.byte(u8::from(*self));
    }

    fn read(from: &mut Reader) -> bool {
        from.byte() == 1
    }
}

impl Bytes for i32 {
    /// With the sign in the lowest bit, so that small numbers are short.
    fn write(&self, out: &mut Writer) {
        out.number(((self << 1) ^ (self >> 31)).cast_unsigned());
    }

    fn read(from: &mut Reader) -> i32 {
        let number = from.number();
        (number >> 1).cast_signed() ^ -(number & 1).cast_signed()
    }
}

impl Bytes for f64 {
    fn write(&self, out: &mut Writer) {
        out.bytes.extend(self.to_le_bytes());
    }

    fn read(from: &mut Reader) -> f64 {
        f64::from_le_bytes(from.take(8).try_into().unwrap_or_default())
    }
}

impl Bytes for String {
    fn write(&self, out: &mut Writer) {
        out.length(self.len());
        out.bytes.extend(self.as_bytes());
    }

    fn read(from: &mut Reader) -> String {
        let length = from.length();
        let text = std::str::from_utf8(from.take(length));
        text.unwrap_or_default().to_owned()
    }
}

impl<T: Bytes> Bytes for Option<T> {
    fn write(&self, out: &mut Writer) {
        out.byte(u8::from(self.is_some()));
        self.iter().for_each(|it| it.write(out));
    }

    fn read(from: &mut Reader) -> Option<T> {
        bool::read(from).then(|| T::read(from))
    }
}

impl<T: Bytes> Bytes for Vec<T> {
    fn write(&self, out: &mut Writer) {
        out.length(self.len());
        self.iter().for_each(|it| it.write(out));
    }

    fn read(from: &mut Reader) -> Vec<T> {
        (0..from.length()).map(|_| T::read(from)).collect()
    }
}

impl<T: Bytes, const N: usize> Bytes for [T; N] {
    fn write(&self, out: &mut Writer) {
        self.iter().for_each(|it| it.write(out));
    }

    fn read(from: &mut Reader) -> [T; N] {
        std::array::from_fn(|_| T::read(from))
    }
}

impl<A: Bytes, B: Bytes> Bytes for (A, B) {
    fn write(&self, out: &mut Writer) {
        self.0.write(out);
        self.1.write(out);
    }

    fn read(from: &mut Reader) -> (A, B) {
        (A::read(from), B::read(from))
    }
}

/// How a type is written: its parts in order. The kinds of an `enum` each have a number, which is written first;
/// an unknown number is read as the first kind.
macro_rules! bytes {
    (enum $name:ident {
        0 $first:ident $(($($one:ident),+))? $({ $($part:ident),+ })?,
        $($number:literal $kind:ident $(($($ones:ident),+))? $({ $($parts:ident),+ })?),+ $(,)?
    }) => {
        impl $crate::domain::bytes::Bytes for $name {
            fn write(&self, out: &mut $crate::domain::bytes::Writer) {
                match self {
                    $name::$first $(($($one),+))? $({ $($part),+ })? => {
                        out.byte(0);
                        $($($crate::domain::bytes::Bytes::write($one, out);)+)?
                        $($($crate::domain::bytes::Bytes::write($part, out);)+)?
                    }
                    $($name::$kind $(($($ones),+))? $({ $($parts),+ })? => {
                        out.byte($number);
                        $($($crate::domain::bytes::Bytes::write($ones, out);)+)?
                        $($($crate::domain::bytes::Bytes::write($parts, out);)+)?
                    })+
                }
            }

            fn read(from: &mut $crate::domain::bytes::Reader) -> $name {
                match from.byte() {
                    $($number => {
                        $($(let $ones = $crate::domain::bytes::Bytes::read(from);)+)?
                        $($(let $parts = $crate::domain::bytes::Bytes::read(from);)+)?
                        $name::$kind $(($($ones),+))? $({ $($parts),+ })?
                    })+
                    _ => {
                        $($(let $one = $crate::domain::bytes::Bytes::read(from);)+)?
                        $($(let $part = $crate::domain::bytes::Bytes::read(from);)+)?
                        $name::$first $(($($one),+))? $({ $($part),+ })?
                    }
                }
            }
        }
    };
    ($name:ident $(($($one:ident),+))? $({ $($part:ident),+ $(,)? })?) => {
        impl $crate::domain::bytes::Bytes for $name {
            fn write(&self, out: &mut $crate::domain::bytes::Writer) {
                let $name $(($($one),+))? $({ $($part),+ })? = self;
                $($($crate::domain::bytes::Bytes::write($one, out);)+)?
                $($($crate::domain::bytes::Bytes::write($part, out);)+)?
            }

            fn read(from: &mut $crate::domain::bytes::Reader) -> $name {
                $($(let $one = $crate::domain::bytes::Bytes::read(from);)+)?
                $($(let $part = $crate::domain::bytes::Bytes::read(from);)+)?
                $name $(($($one),+))? $({ $($part),+ })?
            }
        }
    };
}

pub(super) use bytes;
