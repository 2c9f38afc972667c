//! A finding as sentences, for those who listen: what it is, where, what the line says, and what to
//! do.

use crate::lines::Lines;
use crate::report::findings::Located;
use crate::report::formats::sentences::{fitted, labelled, sentence};
use crate::report::snippet::fixable;
use crate::report::{Style, words};

/// Of a longer line only the place is said.
const LONG_LINE: usize = 240;

pub fn say(finding: &Located<'_>, lines: &Lines<'_>, style: Style) -> String {
    let lang = style.lang;
    let diagnostic = finding.diagnostic();
    let place = |path: &str, line: usize, column: usize| {
        lang.pick(
            format!("{path}, rad {line}, tecken {column}"),
            format!("{path}, line {line}, character {column}"),
        )
    };
    let spot = finding.at.spot;
    let mut said = vec![
        labelled(&words::capital(words::level(diagnostic.level, lang)), diagnostic.message.get(lang)),
        sentence(&place(&finding.at.path, spot.line, spot.column)),
    ];
    let line = lines.line(spot.line).trim();
    if !line.is_empty() && line.chars().count() <= LONG_LINE {
        said.push(sentence(&lang.pick(format!("Där står ”{line}”"), format!("It says “{line}”"))));
    }
    for related in &finding.related {
        let at = &related.at;
        said.push(labelled(
            &words::capital(related.words.get(lang)),
            &place(&at.path, at.spot.line, at.spot.column),
        ));
    }
    said.extend(diagnostic.help.as_ref().map(|help| labelled(lang.pick("Hjälp", "Help"), help.get(lang))));
    said.extend(fixable(diagnostic, lang).map(sentence));
    said.push(labelled(lang.pick("Kod", "Code"), diagnostic.code));
    fitted(&said.join(" "), style.width) + "\n"
}
