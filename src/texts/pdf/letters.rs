//! The letters of fonts that do not say which they are: by the codes of Windows and of the Mac, and
//! by the names that letters have in fonts.

/// From 0x80 on, as Windows-1252 has them.
const WINDOWS: &str = "€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ";
/// From 0x80 on, as Mac OS had them.
const MAC: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";
const NAMES: &str = "space: exclam:! quotedbl:\" numbersign:# dollar:$ percent:% ampersand:& quotesingle:' \
    quoteright:’ quoteleft:‘ parenleft:( parenright:) asterisk:* plus:+ comma:, hyphen:- minus:− period:. \
    slash:/ zero:0 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 colon:: semicolon:; less:< \
    equal:= greater:> question:? at:@ bracketleft:[ backslash:\\ bracketright:] underscore:_ braceleft:{ bar:| \
    braceright:} asciitilde:~ adieresis:ä odieresis:ö aring:å Adieresis:Ä Odieresis:Ö Aring:Å eacute:é \
    Eacute:É egrave:è Egrave:È udieresis:ü Udieresis:Ü ae:æ AE:Æ oslash:ø Oslash:Ø agrave:à aacute:á \
    iacute:í oacute:ó uacute:ú ntilde:ñ ccedilla:ç ecircumflex:ê ocircumflex:ô germandbls:ß endash:– \
    emdash:— bullet:• periodcentered:· ellipsis:… quotedblleft:“ quotedblright:” quotedblbase:„ \
    quotesinglbase:‚ guillemotleft:« guillemotright:» section:§ paragraph:¶ copyright:© registered:® \
    degree:° fi:fi fl:fl ff:ff ffi:ffi ffl:ffl f_i:fi f_f:ff Euro:€ sterling:£ multiply:× divide:÷ onehalf:½ \
    nbspace:\u{a0} sfthyphen:- softhyphen:- dagger:† trademark:™ plusminus:± mu:µ acute:´ grave:` \
    dieresis:¨ asciicircum:^";

pub fn of_code(code: u8, is_mac: bool) -> char {
    let table = if is_mac { MAC } else { WINDOWS };
    match code {
        b' '..=b'~' => char::from(code),
        0x80.. => table.chars().nth(usize::from(code) - 0x80).unwrap_or(char::from(code)),
        _ => ' ',
    }
}

/// What a letter is by its name in a font: `adieresis`, `uni00E5`, `u1F600`, `a.alt`.
pub fn of_name(name: &str) -> Option<String> {
    let name = name.split('.').next().unwrap_or_default();
    if name.chars().count() == 1 {
        return Some(name.to_string());
    }
    if name == "space" {
        return Some(" ".to_string());
    }
    let named = NAMES.split_ascii_whitespace().find_map(|pair| {
        let (own, text) = pair.split_once(':')?;
        (own == name && !text.is_empty()).then(|| text.to_string())
    });
    let by_number = || {
        let digits = name.strip_prefix("uni").or(name.strip_prefix('u'))?;
        let number = u32::from_str_radix(digits.get(..4.max(digits.len().min(6)))?, 16).ok()?;
        char::from_u32(number).map(String::from)
    };
    named.or_else(by_number)
}
