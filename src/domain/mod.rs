//! The domain: what help there is, whom it fits and where to go. Pure and total:
//! nothing here can fail, keeps a global, reads a clock or knows a browser, a file or a language.

#![warn(missing_docs)]

mod age;
mod agenda;
mod amount;
mod answers;
mod bands;
mod beyond;
mod bytes;
mod calendar;
mod case;
mod change;
mod code;
mod comparison;
mod condition;
mod consent;
mod contact_card;
mod content_line;
mod day;
mod dial;
mod directory;
mod estimate;
mod fact_set;
mod forecast;
mod grounds;
mod handout;
mod holidays;
mod hours;
mod ids;
mod interview;
mod memo;
mod notice;
mod order;
mod outline;
mod plan;
mod plural;
mod query;
mod question;
mod range;
mod remedy;
mod rulebook;
mod search;
mod service;
mod session;
mod sure;
mod texts;
mod trace;
mod truth;
mod value;
mod verdict;
mod word;
mod wording;

pub use age::Age;
pub use agenda::Agenda;
pub use amount::{Amount, AmountValue, Certainty, decimal, zloty};
pub use answers::Answers;
pub use bands::Band;
pub use bytes::{from_bytes, to_bytes};
pub use calendar::reminder;
pub use case::{Case, Measure};
pub use change::{Change, Turn};
pub use code::{LONGEST_CODE, Parcel, Unpacked};
pub use comparison::{Comparison, Contrast, Standing};
pub use condition::{
    Bound, Concept, Condition, Criterion, Formula, Join, Limit, Operation, Quantity,
};
pub use consent::Consent;
pub use contact_card::contact_card;
pub use day::Day;
pub use dial::dial;
pub use directory::{Address, City, Facility, Greeting, Line, Office, Path, Phone, Route, Section};
pub use estimate::{Estimate, Figure, Step};
pub use fact_set::FactSet;
pub use handout::{Handout, Spot, Stop, Tact};
pub use holidays::{easter, is_day_off};
pub use hours::{Hours, Opening, clock};
pub use ids::{
    AmountId, ConceptId, FacilityId, FactId, LineId, NumberId, OfficeId, PathId, SectionId,
    ServiceId, TextId,
};
pub use interview::PATIENCE;
pub use notice::{Detour, Notice, Suspension};
pub use outline::Outline;
pub use plan::{Errand, Plan, Visit};
pub use question::{Answer, Kind, Otherwise, Question, Role, Subject};
pub use range::Range;
pub use remedy::Remedy;
pub use rulebook::{Locality, Rulebook};
pub use search::{By, Hit, Thing};
pub use service::{Appeal, Leaflet, Nature, Rule, Service};
pub use session::Session;
pub use sure::Sure;
pub use texts::{TextPart, Texts};
pub use trace::{Check, Clause};
pub use truth::Truth;
pub use value::{Choices, Reply, Value};
pub use verdict::{Grounds, Outcome, Verdict};
pub use word::Word;
