//! Machine proofs about the rulebook, over all answers there can be.
#![allow(dead_code)]

mod arithmetic;
mod circuit;
mod court;
mod judgement;
mod numbers;
mod person;
mod prover;
mod rails;
mod reading;
mod scale;
mod sources;
mod space;
mod words;

pub use court::trial;
