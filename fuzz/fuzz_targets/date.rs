//! Dates, and what holds when.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| gov_fuzz::date(data));
