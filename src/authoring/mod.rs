//! Reads `data/` into rulebooks and says what is wrong with it. Native only; it may use the domain, nothing else.

pub mod amounts;
pub mod cards;
pub mod city;
pub mod concepts;
pub mod crosscheck;
pub mod examples;
pub mod grammar;
pub mod library;
pub mod lines;
pub mod mistake;
pub mod names;
pub mod phrases;
pub mod questions;
pub mod reader;
pub mod services;
pub mod source;
pub mod words;
pub mod workshop;
