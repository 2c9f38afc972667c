//! Comments that speak to gov.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| gov_fuzz::ignore_comment(data));
