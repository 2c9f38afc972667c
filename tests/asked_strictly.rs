//! Questions that ask something else than any command answers: better not read than answered
//! otherwise than asked.

use crate::gov::gov;

/// How a question is read and answered.
fn told(question: &str) -> String {
    let run = gov(&["ask", "--lang", "en", question], None);
    format!("{}{}", run.out, run.err)
}

#[test]
fn what_is_of_another_region_is_not_taken() {
    for (question, line, said) in [
        ("Vem är utvecklingsdirektör i Skåne?", "(gov post utvecklingsdirektör --region skane)", "Kronoberg"),
        ("vem är IT-direktör i Kronoberg", "(gov post IT direktör --region kronoberg)", "Skåne"),
    ] {
        let told = told(question);
        assert!(told.contains(line) && told.contains(said), "{question}: {told}");
        assert!(told.contains("there is nothing in Region"), "{question}: {told}");
    }
}
