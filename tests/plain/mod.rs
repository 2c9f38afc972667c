//! Texts to hold the two readers of YAML against each other with: what is plain, and what is
//! nearly.

/// Each construct that the strict reader reads, alone and beside others.
pub const PLAIN: &[&str] = &[
    "a: b\n",
    "a: b",
    "a:   b   \nc:\n    d: e\nf: g",
    "  a: b\n  c: d\n",
    "\n# x\n\n   # y\n\na: b # z\n#\n\n# end",
    "# gov: ignore[no-source] x\na: b # gov: ignore[orphan] y\n# gov: ignore[cycle] z\nc: |\n  d # no \
     comment\n  # gov: no comment\n# gov: ignore[syntax]\n",
    // Lists: nested, compact, below their key and right below it, and maps in them.
    "- a\n- b\n",
    "a:\n- b\n- c: d\n  e:\n  - f\n  - - g\n    - h\ni:\n  - j\n",
    "a:\n  - - b\n    - c\n  - d: e\n    f:\n      - g: h\n        i: j\n    k: l\nm: n\n",
    "a:\n-   b\n-  c: d\n   e: f\n- - - g\n    - h\n  - i\n",
    "- a: # x\n  # y\n    - b\n    # z\n    - c\n# w\n- d:   # v\n\n    e: f\n",
    // Bare texts that look like something else, and keys that do.
    "a: b:c\nd: http://x.se/?q=1#L2\ne: f\"g\"\nh: it's\ni: j, k] \
     l} m\nn: o - p\nq: r #s\nt: u#v\nw: x\\ny\n",
    "null: null\n1e3: 1e3\ntrue: ~\n0x1F: .5\nYES_no-1: 2026-11-25\n2026-01-01: =\n_: $^()/;<.\n",
    "a: åäö – § 😀 e\u{301}\u{A0}x\u{3000} # å\nb: \"😀\" # –\n",
    // Texts in quotes.
    "a: \"b # c: d, [e] {f}\"\ng: 'h \"i\"'  # j\nk: \"\"\nl: ''\nm: \"  n  \"\n",
    "- \"a: b\"\n- 'c' # d\n-   \"e\"   \n- - 'f'\n  - \"g - h\"\n",
    // Lists in brackets.
    "a: [b]\nc: [ d , \"e, f]\" , 'g' ]  # h\ni: [j k, l#m, n\"o, p-]\n",
    "- [a, b c , d]\n- [å, 😀] # x\n- - [\"\", '']\n",
    // Blocks: all four headers, blank lines and deeper lines, at the end and before each thing that
    // can follow.
    "a: |\n  b\n   c\n\n\n    d\n  e  \n\nf: |-\n  g: h\n  - i\n  # j\n\n\n# x\nk: >\n   l\n   m\n\n   \
     n\n\n\n   o\np: >-\n  q\n  r\n",
    "a: |\n  b",
    "a: >-\n  b\n  c  ",
    "- |\n b\n-   >\n    c\n\n    d\n- e: |-\n    å – 😀\n     §\n  f: >\n    g\n- - |\n    h\n  - i\n",
    "a:\n- |\n b\n- c: >-\n   d\n   e\n   \nf: |\n g\n\n",
    "a: |\n  b\n \n  c\n  \n\nd: e\n",
];

/// What is left to the full parser, some of it because it is wrong.
pub const OTHER: &[&str] = &[
    "",
    "\n",
    "# x\n",
    "a",
    "\"a\"\n",
    "[a]\n",
    "|\n  a\n",
    "a:\n",
    "a:\nb: c\n",
    "a: b\n  c\n",
    "a: b # c\n  d\n",
    "a: \"b\n  c\"\n",
    "a: \"b\\n\"\n",
    "a: 'b''c'\n",
    "a: []\n",
    "a: {b: c}\n",
    "a: [b: c]\n",
    "a: [[b]]\n",
    "a: [b,\n  c]\n",
    "a: [b, ]\n",
    "a: [b -, c]\n",
    "a: [b -]\n",
    "a: b: c\n",
    "a: b:\n",
    "a: -1\n",
    "a: ?x\n",
    "a: :x\n",
    "a: - b\n",
    "a: @b\n",
    "a: %b\n",
    "a:b\n",
    "a : b\n",
    "å: b\n",
    "- : b\n",
    "- b: c\n- d: [-1]\n",
    "\"a\": b\n",
    "? a\n: b\n",
    "a: \"b\"#c\n",
    "a: [b]#c\n",
    "a: \"b\"c\n",
    "a: |+\n  b\n",
    "a: |2\n  b\n",
    "a: | # x\n  b\n",
    "a: |\n\n  b\n",
    "a: |\nb: c\n",
    "a: |\n  b\n c: d\n",
    "a: >\n  b\n   c\n  d\n",
    "a: |\n  b\n     \n  c\n",
    "a: |\n  b\n  ",
    "-\n",
    "- \n",
    "-\n  a: b\n",
    "- # x\n  a\n",
    "-a\n",
    "- a\nb: c\n",
    "a: b\n- c\n",
    "a:\n  b: c\n d: e\n",
    "  a: b\nc: d\n",
    "a: &b c\n",
    "a: *b\n",
    "a: !b c\n",
    "---\na: b\n",
    "a: b\n...\n",
    "a: b\n---\nc: d\n",
    "%YAML 1.2\n---\na: b\n",
    "%å\n---\na: b\n",
    "a:\tb\n",
    "a: b\t# c\n",
    "a: |\n  b\tc\n",
    "a: b\r\nc: d\r\n",
    "a: b\rc: d\n",
    "\u{FEFF}a: b\n",
    "a: b\u{85}c\n",
    "a: b\u{2028}c\n",
    "a: b\0c\n",
];

/// Texts that are long, or deep: each with whether it is plain.
pub fn made() -> Vec<(String, bool)> {
    let maps = |depth: usize, end: &str| {
        (0..depth).map(|at| format!("{}a:\n", " ".repeat(at))).collect::<String>().trim_end().to_string()
            + end
    };
    let mut made = vec![(format!("{}b", "- ".repeat(32)), true), (format!("{}b", "- ".repeat(33)), false)];
    for (depth, plain) in [(31, true), (32, true), (33, false)] {
        made.push((maps(depth, " b\n"), plain));
        made.push((maps(depth - 1, " [b, c]\n"), plain));
        made.push((maps(depth - 1, &format!("\n{}- b\n", " ".repeat(depth - 2))), plain));
    }
    for length in [126, 127, 128, 129, 1022, 1023, 1024, 1025, 1026] {
        let word = "å".repeat(length);
        made.push((format!("{}: b\n", "a".repeat(length)), length < 128));
        for written in [
            word.clone(),
            format!("\"{word}\""),
            format!("[b, {word}, 'c']"),
            format!("|\n   {word}\n   {word}"),
            format!("{word} # {word}"),
        ] {
            made.push((format!("a: {written}\n"), true));
            made.push((format!("- {written}\n- b\n"), true));
            made.push((format!("- {}: {written}\n  b: c\n", "a".repeat(100)), true));
        }
        made.push((format!("- \"{word}\": b\n"), false));
    }
    made
}
