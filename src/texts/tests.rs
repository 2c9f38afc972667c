//! Documents as they come.

use super::*;

fn lines(bytes: &[u8]) -> Vec<String> {
    read(bytes, false).expect("it is read").lines
}

#[test]
fn a_page_is_lines_as_a_person_would_cite_them() {
    let page = "<!DOCTYPE html><html><head><title>Nämnden – Regionen</title><style>p{}</style></head><body>\
        <nav><ul><li>Start<li>Kontakt</ul></nav><h1>Nämnden</h1><script>var a = '<p>nej</p>'</script>\
        <p>Ordförande är\n <b>Anna</b>&nbsp;Ask.<br>Vice: ingen<ul><li>Ett<li>Två <p>tre</ul>\
        <table><tr><th>Område<th>Ansvarig<tr><td><p>Digitali&shy;sering</p><td>Bo<br>Ek<tr><td><td>Civ</table>\
        <div hidden>osynligt</div><pre>a\n  b</pre></body></html>";
    let read = read(page.as_bytes(), false).expect("it is read");
    assert_eq!(
        read.lines,
        [
            "Nämnden",
            "Ordförande är Anna Ask.",
            "Vice: ingen",
            "• Ett",
            "• Två",
            "tre",
            "Område\tAnsvarig",
            "Digitalisering\tBo Ek",
            "\tCiv",
            "a",
            "b"
        ]
    );
    assert_eq!(read.title.as_deref(), Some("Nämnden"));
    assert_eq!(read.left_out, ["• Start", "• Kontakt", "osynligt"]);
    let all = super::read(page.as_bytes(), true).expect("it is read");
    assert!(
        all.lines.contains(&"• Kontakt".to_string()) && !all.lines.iter().any(|line| line.contains("nej"))
    );
}

/// A point is cited by the number that the page shows.
#[test]
fn points_keep_their_numbers() {
    let page = "<html><ol start=3><li>Tre<li><p>Fyra</p><ul><li>prick</ul><ol type=a><li>a-punkt<li value=27>aa<li>ab</ol>\
        <li>Fem</ol><ol reversed><li>två<li>ett</ol><ol style='list-style-type: upper-roman'><li value=4>fyra<li></ol>\
        <ol type=i start=0><li>noll</ol><ol start=x><li value=-9223372036854775808>minst<li>sedan</ol><p>a) i texten</html>";
    let wanted = [
        "3. Tre",
        "4. Fyra",
        "• prick",
        "a. a-punkt",
        "aa. aa",
        "ab. ab",
        "5. Fem",
        "2. två",
        "1. ett",
        "IV. fyra",
        "0. noll",
        "-9223372036854775808. minst",
        "-9223372036854775807. sedan",
        "a) i texten",
    ];
    assert_eq!(lines(page.as_bytes()), wanted);
}

#[test]
fn letters_are_told_from_the_bytes() {
    assert_eq!(lines("\u{FEFF}å\r\n\r\n\r\nä \u{a0}b\u{200b}\n\n".as_bytes()), ["å", "", "ä  b"]);
    assert_eq!(lines(b"\xE5r \x96 \x80"), ["år – €"]);
    assert_eq!(lines(b"\xFF\xFEa\x00\xE5\x00"), ["aå"]);
    for bytes in [&b"%PDF-1.7"[..], b"PK\x03\x04", b"{\\rtf1", b"a\0b", b"", b" \n ", b"<html><p>&nbsp;"] {
        assert!(read(bytes, false).is_err(), "{bytes:?}");
    }
    assert!(read(&vec![b'a'; MAX_BYTES as usize + 1], false).is_err());
}

#[test]
fn heads_and_feet_of_pages_are_left_out() {
    let page = |n: usize| {
        let p = n + 30;
        format!("Region Skåne   Protokoll {n} (9)\n\n§ {p} Något\nBeslut {p}\n\n\n  Sida {n}\n\u{C}")
    };
    let text: String = (1..=9).map(page).collect();
    let document = read(text.as_bytes(), false).expect("it is read");
    assert_eq!(document.left_out.len(), 18, "{:?}", document.left_out);
    assert!(document.lines.contains(&"§ 33 Något".to_string()), "{:?}", document.lines);
    assert_eq!(read(text.as_bytes(), true).expect("it is read").left_out.len(), 0);
    assert!(lines(b"Ett\n2\n").contains(&"2".to_string()), "one page has no edges");
}

#[test]
fn hostile_pages_end_soon() {
    let many = |part: &str, count: usize| format!("<html><p>x{}", part.repeat(count));
    let others: String = (0..90_000).map(|at| format!("<b id={at}>x")).collect();
    for page in
        [many("<div>", 90_000), many("<b><a><i>", 30_000), many("<table><tr><td>", 30_000), many(&others, 1)]
    {
        assert!(read(page.as_bytes(), false).is_err(), "{}", &page[..40]);
    }
    assert!(read(many("<", 3_000_000).as_bytes(), false).is_err());
    for page in [
        many("<!--", 50_000),
        many("<p>x<br>", 2_000),
        many("<div><p>x</div>", 2_000),
        many("<li title='<div>'>", 900),
    ] {
        assert!(read(page.as_bytes(), false).is_ok(), "{}", &page[..40]);
    }
}
