//! A comparison in short: a line for each answer that differs, and for each change that no answer
//! tells of.

use crate::diff::Class;
use crate::report::diff::{Compared, answer, page, value, wording};
use crate::report::escape;

pub fn render(compared: &Compared<'_>) -> String {
    let (diff, lang) = (compared.diff, compared.lang);
    let mut lines = Vec::new();
    for one in &diff.answers {
        let [before, after] = answer::sides(one, lang).map(|side| side.join("; "));
        let time = page::time(one, lang).map_or_else(String::new, |time| format!(" ({time})"));
        let through = answer::through(one, lang)
            .map_or_else(String::new, |through| format!(" ({} {through})", lang.pick("genom", "through")));
        lines.push(format!(
            "{} {before} → {after}{time}{through}",
            wording::question(one.question, &one.about, lang)
        ));
    }
    lines.extend(diff.consequences.iter().map(|one| wording::consequence(one, lang)));
    let answered = |id: &str| diff.answers.iter().any(|answer| answer.about.id == id);
    for change in
        diff.changes.iter().filter(|change| change.class < Class::Detail && !answered(&change.entity.id))
    {
        let [before, after] = value::sides(change, compared.sides, lang);
        let sides = [before, after].map(|side| if side.is_empty() { "–".to_string() } else { side });
        lines.push(format!(
            "{}: {}: {} → {}",
            change.entity.shown(lang),
            value::key(change, lang),
            sides[0],
            sides[1]
        ));
    }
    lines.extend(wording::remarks(diff, lang));
    lines.extend(page::summary(compared));
    lines.into_iter().map(|line| escape::terminal(&line) + "\n").collect()
}
