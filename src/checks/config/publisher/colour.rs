//! A colour, and how well white can be told from it (WCAG 2.1, relative luminance and contrast).

use std::fmt;

/// Red, green and blue. It shows as `#00527f`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

/// The least contrast of text of ordinary size with its ground.
const LEAST: f64 = 4.5;

impl Colour {
    /// Reads `#00527f`, in small or capital letters.
    pub fn read(text: &str) -> Option<Colour> {
        let digits = text.strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Colour([part(0)?, part(2)?, part(4)?]))
    }

    /// How it stands out from white, from 1 (white) to 21 (black).
    fn contrast(self) -> f64 {
        let linear = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        let [red, green, blue] = linear;
        1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
    }

    pub fn has_contrast(self) -> bool {
        self.contrast() >= LEAST
    }

    /// The contrast in tenths, never more than it is: what is not enough must not be shown as if it
    /// were.
    pub fn tenths(self) -> u32 {
        (self.contrast() * 10.0) as u32
    }

    /// The same colour, darkened until white can be told from it.
    pub fn darkened(self) -> Colour {
        let darker = |percent: u16| Colour(self.0.map(|part| (u16::from(part) * percent / 100) as u8));
        (0..=100).rev().map(darker).find(|colour| colour.has_contrast()).unwrap_or(Colour([0; 3]))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_as_wcag_reckons_it() {
        let colour = |text| Colour::read(text).expect("a colour");
        // The greys that are known to be on either side of the limit.
        for (text, tenths, is_enough) in [
            ("#000000", 210, true),
            ("#767676", 45, true),
            ("#777777", 44, false),
            ("#ffffff", 10, false),
            ("#00527F", 83, true),
            ("#ff0000", 39, false),
        ] {
            assert_eq!((colour(text).tenths(), colour(text).has_contrast()), (tenths, is_enough), "{text}");
            assert!(colour(text).darkened().has_contrast(), "{text}");
        }
        assert_eq!(colour("#00527F").darkened().to_string(), "#00527f");
    }

    #[test]
    fn what_is_no_colour_is_not_read_as_one() {
        for text in ["", "#", "00527f", "#00527", "#00527f0", "#00527g", "#ååå", "red", "#+1+2+3", " #00527f"]
        {
            assert_eq!(Colour::read(text), None, "{text}");
        }
    }
}
