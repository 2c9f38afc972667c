//! The strict reader against the full parser.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| gov_fuzz::strict(data));
