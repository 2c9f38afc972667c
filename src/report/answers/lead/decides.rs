//! Who decides, first of all.

use crate::lang::Lang;
use crate::query::who::Who;
use crate::query::who_decides::Sense;
use crate::report::answers::lead::FEW;
use crate::report::answers::who_decides::Row;
use crate::report::words;

/// What the first rows say, in a sentence: each says what it is about. `unsaid`: of how many
/// nothing is said.
pub fn who_decides(rows: &[Row<'_>], subjects: usize, unsaid: [&str; 2], lang: Lang) -> Option<String> {
    let one = |one: &Row<'_>| {
        let row = &one.cells;
        let place = match row[0].text.as_str() {
            "" => String::new(),
            region => format!(", {region}"),
        };
        let sense = match row[3].text.as_str() {
            "" => String::new(),
            sense => format!("{sense}: "),
        };
        // That a decision is about itself its name says already.
        let is_itself = row[1]
            .text
            .strip_prefix(&row[5].text)
            .is_some_and(|rest| rest.starts_with(" (") || rest.starts_with(", "));
        let about = match row[5].text.as_str() {
            "" => String::new(),
            _ if is_itself => String::new(),
            about => format!(" ({about})"),
        };
        // What a body itself may make or appoint is said of it, and not as if it were done to it.
        let is_own = one.says.is_some_and(|says| {
            let may = [Sense::MayCreate, Sense::MayDissolve, Sense::Appoints].contains(&says.sense);
            may && matches!(&says.who, Some(Who::Body(body) | Who::Post { post: body, .. }) if body.at == one.subject.entity.at) && !row[5].text.is_empty()
        });
        // What somebody may make is not somebody who may be made: the verb stands behind who may.
        let is_active = one.says.is_some_and(|says| {
            let active = [Sense::MayCreate, Sense::MayDissolve, Sense::Appoints, Sense::Nominates];
            active.contains(&says.sense)
                || [Sense::Recommends, Sense::MayNot, Sense::Principle].contains(&says.sense)
        });
        let (sense, who, about) = match (is_own, is_active && !about.is_empty()) {
            (true, _) => (sense, row[5].text.clone(), String::new()),
            (_, true) => (String::new(), format!("{} {sense}{}", row[4].text, row[5].text), String::new()),
            _ => (sense, row[4].text.clone(), about),
        };
        let subject = row[1].told.as_deref().unwrap_or(&row[1].text);
        (format!("{subject}{place} – "), sense, who, about)
    };
    let said = rows.iter().filter(|row| !row.is_silent());
    // Several who decided one thing together are told with it, once.
    let mut together: Vec<(String, String, Vec<String>, String)> = Vec::new();
    for (name, sense, who, about) in said.map(one) {
        let is_same = |last: &&mut (String, String, Vec<String>, String)| {
            !about.is_empty() && (&last.0, &last.1, &last.3) == (&name, &sense, &about)
        };
        match together.last_mut().filter(is_same) {
            Some(last) => last.2.push(who),
            None => together.push((name, sense, vec![who], about)),
        }
    }
    let mut told = String::new();
    let mut last: Option<&str> = None;
    for (name, sense, who, about) in together.iter().take(FEW) {
        // What several rows are about is said once.
        let shown = if last == Some(name) { "" } else { name };
        let between = if told.is_empty() { "" } else { "; " };
        told.push_str(&format!("{between}{shown}{sense}{}{about}", words::and(who, lang)));
        last = Some(name);
    }
    let more = together.len().saturating_sub(FEW);
    let more = match more {
        0 => String::new(),
        _ => format!("; {}", super::and_more(more, lang)),
    };
    let told = words::capital(&told);
    let [before, after] = unsaid;
    (subjects > 0).then(|| format!("{before}{}{more}.{after}", told.trim_end_matches('.')))
}
