//! Names of things in the rulebook: small numbers that only the rulebook mints.

use super::bytes::{Bytes, Reader, Writer, bytes};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u16);

        impl $name {
            /// The thing at this place of the rulebook's list; lists are never longer than 65,535.
            #[allow(dead_code, reason = "the browser reads ids of some kinds and makes none")]
            pub(crate) fn at(index: usize) -> $name {
                $name(u16::try_from(index).unwrap_or(u16::MAX))
            }

            /// Its place in the rulebook's list.
            pub fn index(self) -> usize {
                usize::from(self.0)
            }
        }
    )*};
}

macro_rules! plain {
    ($($name:ident),+) => { $(bytes!($name(place));)+ };
}

plain!(
    FactId, NumberId, ConceptId, AmountId, ServiceId, OfficeId, SectionId, PathId, FacilityId,
    LineId
);

impl Bytes for TextId {
    fn write(&self, out: &mut Writer) {
        out.text(self.0);
    }

    fn read(from: &mut Reader) -> TextId {
        TextId(from.text())
    }
}

ids! {
    /// One piece of Polish text.
    TextId
    /// A question, and the fact that its answer settles.
    FactId
    /// A number computed from facts.
    NumberId
    /// A named situation built from facts.
    ConceptId
    /// A dated figure.
    AmountId
    /// A service.
    ServiceId
    /// A building.
    OfficeId
    /// A team inside a building.
    SectionId
    /// A way through the centre: what happens after one knocks.
    PathId
    /// A place where the help itself is given.
    FacilityId
    /// A phone line that helps at once.
    LineId
}
