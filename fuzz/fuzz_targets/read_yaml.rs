//! A file of any kind, through reading, checks and formats.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| gov_fuzz::read_yaml(data));
