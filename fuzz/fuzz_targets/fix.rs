//! A file mended, and in its canonical form.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| gov_fuzz::fix(data));
