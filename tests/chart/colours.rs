//! The colours of pictures, in light and dark: text can be read and lines seen, by the measure of
//! WCAG 2.

use gov::chart::CSS;
use std::collections::BTreeMap;

fn luminance(hex: &str) -> f64 {
    let part = |at: usize| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("two digits")) / 255.0;
    let linear =
        |value: f64| if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) };
    0.2126 * linear(part(1)) + 0.7152 * linear(part(3)) + 0.0722 * linear(part(5))
}

fn contrast(one: &str, other: &str) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn text_can_be_read_and_lines_seen() {
    // Light, dark, and on paper.
    let themes: Vec<BTreeMap<&str, &str>> = CSS
        .split(".c-chart {")
        .skip(1)
        .map(|block| {
            let block = block.split('}').next().expect("it ends");
            let pairs = block.lines().filter_map(|line| line.trim().strip_suffix(';')?.split_once(": "));
            pairs.filter(|(key, value)| key.starts_with("--c-") && value.starts_with('#')).collect()
        })
        .collect();
    assert_eq!(themes.len(), 3);
    for theme in themes {
        assert_eq!(theme.len(), 16, "every theme has every colour");
        for ground in ["--c-paper", "--c-box", "--c-focus"] {
            for text in ["--c-ink", "--c-muted"] {
                let found = contrast(theme[text], theme[ground]);
                assert!(found >= 4.5, "{text} on {ground}: {found:.2}");
            }
        }
        for (line, colour) in theme
            .iter()
            .filter(|(key, _)| !["--c-paper", "--c-box", "--c-focus", "--c-ink", "--c-muted"].contains(key))
        {
            let found = contrast(colour, theme["--c-paper"]);
            assert!(found >= 3.0, "{line}: {found:.2}");
        }
    }
}
