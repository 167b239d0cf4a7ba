//! Reads `data/` into rulebooks and says what is wrong with it. Native only; it may use the domain, nothing else.

pub mod amounts;
pub mod cards;
pub mod city;
pub mod complaints;
pub mod concepts;
pub mod crosscheck;
pub mod cycles;
pub mod examples;
pub mod grammar;
pub mod keys;
pub mod library;
pub mod lines;
pub mod mistake;
pub mod names;
pub mod notices;
pub mod persona;
pub mod phrases;
pub mod proof;
pub mod questions;
pub mod reader;
pub mod services;
pub mod source;
pub mod transcript;
pub mod words;
pub mod workshop;
