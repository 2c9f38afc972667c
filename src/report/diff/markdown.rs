//! A comment for a pull request. What matters stands first, the rest is folded; what does not fit
//! is left out in a fixed order, and it is always said how much of it is shown.

mod tables;

use crate::diff::{Change, Class, Verdict};
use crate::lang::Lang;
use crate::report::diff::{Compared, mermaid, page, wording};
use crate::report::escape;
use tables::{answers, people, table};

/// The first line, by which a bot finds its own comment again.
pub const MARKER: &str = "<!-- gov:diff:1 -->";

/// The lines that a bot reads: its own mark, and what the comparison came to.
pub fn marks(verdict: Verdict) -> String {
    format!("{MARKER}\n<!-- verdict: {} -->\n", verdict.key())
}

/// What is left out, one more at each level.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
struct Least {
    picture: bool,
    composition: bool,
    details: bool,
    /// Rows of each table, at most.
    rows: usize,
}

pub fn render(compared: &Compared<'_>) -> String {
    let all = Least { picture: true, composition: true, details: true, rows: usize::MAX };
    let without_picture = Least { picture: false, ..all };
    let without_seats = Least { composition: false, ..without_picture };
    let without_details = Least { details: false, ..without_seats };
    let fewer = [200, 100, 50, 25, 12, 6, 3, 1, 0].map(|rows| Least { rows, ..without_details });
    let levels = [all, without_picture, without_seats, without_details].into_iter().chain(fewer);
    let mut text = String::new();
    for level in levels {
        text = comment(compared, level);
        if compared.most.is_none_or(|most| text.len() <= most) {
            break;
        }
    }
    text
}

fn comment(compared: &Compared<'_>, least: Least) -> String {
    let (diff, lang) = (compared.diff, compared.lang);
    let mut out = format!("{}### {}\n\n", marks(diff.verdict()), escape::markdown(&page::title(compared)));
    let paragraph = |text: &str| format!("{}\n\n", escape::markdown(text));
    if !diff.uncompared.is_empty() {
        out.push_str(&format!("**{}**\n\n", wording::not_compared(lang)));
    }
    page::summary(compared).iter().for_each(|line| out.push_str(&paragraph(line)));
    let total = diff.changes.iter().filter(|change| change.class != Class::Form).count();
    if least.rows == 0 {
        out.push_str(&left_out(0, total, [CHANGES, ("ändring", "change")], lang));
        return out + &foot(compared);
    }
    let remarks = wording::remarks(diff, lang);
    for remark in remarks.iter().take(least.rows) {
        out.push_str(&format!("- {}\n", escape::markdown(remark)));
    }
    if !remarks.is_empty() {
        out.push('\n');
    }
    out.push_str(&left_out(
        remarks.len().min(least.rows),
        remarks.len(),
        [("anmärkningar", "remarks"), ("anmärkning", "remark")],
        lang,
    ));
    if let Some(picture) = least.picture.then(|| mermaid::picture(compared)).flatten() {
        out.push_str(&format!("```mermaid\n{}```\n\n", picture.text));
        let arrows = lang.pick(
            "Tjocka pilar är det som skiljer, streckade det som ännu inte gäller, kanske gäller eller bara \
             är föreslaget.",
            "Thick arrows are what differs, dashed ones what does not hold yet, perhaps holds or is only \
             proposed.",
        );
        out.push_str(&paragraph(arrows));
        if picture.shown < picture.of {
            out.push_str(&paragraph(&lang.pick(
                format!("Bilden visar {} av {} svar; tabellen visar alla.", picture.shown, picture.of),
                format!(
                    "The picture shows {} of {} answers; the table shows them all.",
                    picture.shown, picture.of
                ),
            )));
        }
    }
    out.push_str(&answers(compared, least));
    let told = diff.consequences.len().min(least.rows);
    if told > 0 {
        out.push_str(&format!("**{}**\n\n", lang.pick("Följder", "Consequences")));
        diff.consequences.iter().take(told).for_each(|one| {
            out.push_str(&format!("- {}\n", escape::markdown(&wording::consequence(one, lang))))
        });
        out.push('\n');
        out.push_str(&left_out(
            told,
            diff.consequences.len(),
            [("följder", "consequences"), ("följd", "consequence")],
            lang,
        ));
    }
    let mut shown = 0;
    let of = |class: Class| {
        diff.changes.iter().filter(move |change| change.class == class).collect::<Vec<&Change>>()
    };
    for class in [Class::Responsibility, Class::Structure, Class::Composition, Class::Detail] {
        let is_left_out =
            class == Class::Composition && !least.composition || class == Class::Detail && !least.details;
        let changes = of(class);
        if changes.is_empty() || is_left_out {
            continue;
        }
        let rows = &changes[..changes.len().min(least.rows)];
        shown += rows.len();
        let table = table(rows, compared);
        // The first two are what a reviewer has to see.
        match class {
            Class::Responsibility | Class::Structure => {
                out.push_str(&format!("**{}**\n\n{table}\n", wording::class(class, lang)))
            }
            _ => {
                out.push_str(&folded(&format!("{} ({})", wording::class(class, lang), changes.len()), &table))
            }
        }
    }
    if compared.per_person || !diff.people.is_empty() {
        out.push_str(&people(compared, least));
    }
    out.push_str(&findings(compared, least));
    out.push_str(&left_out(shown, total, [CHANGES, ("ändring", "change")], lang));
    out + &foot(compared)
}

const CHANGES: (&str, &str) = ("ändringar", "changes");

/// How much of something is shown, where it is not all; many and one of it in both languages.
fn left_out(shown: usize, total: usize, words: [(&str, &str); 2], lang: Lang) -> String {
    if shown >= total {
        return String::new();
    }
    let (sv, en) = words[usize::from(total == 1)];
    format!(
        "{}\n\n",
        lang.pick(format!("{shown} av {total} {sv} visas."), format!("{shown} of {total} {en} shown."))
    )
}

fn folded(title: &str, text: &str) -> String {
    format!(
        "<details><summary>{}</summary>\n\n{}\n\n</details>\n\n",
        escape::markdown(title),
        text.trim_end()
    )
}

fn findings(compared: &Compared<'_>, least: Least) -> String {
    let (diff, lang) = (compared.diff, compared.lang);
    let mut out = String::new();
    let lines = |title: &str, lines: Vec<String>| {
        let shown: String = lines.iter().take(least.rows).map(|line| format!("- {line}\n")).collect();
        let rest = left_out(
            lines.len().min(least.rows),
            lines.len(),
            [("fynd", "findings"), ("fynd", "finding")],
            lang,
        );
        if lines.is_empty() {
            String::new()
        } else {
            format!("**{title}: {}**\n\n{shown}\n{rest}", lines.len())
        }
    };
    let new = diff.new_findings.iter().map(|found| {
        format!("`{}` {}", found.diagnostic.code, escape::markdown(found.diagnostic.message.get(lang)))
    });
    out.push_str(&lines(lang.pick("Nya fynd", "New findings"), new.collect()));
    let fixed = diff
        .fixed_findings
        .iter()
        .map(|gone| format!("`{}` {}", gone.code, escape::markdown(gone.message.get(lang))));
    out + &lines(lang.pick("Åtgärdade fynd", "Fixed findings"), fixed.collect())
}

/// What was compared, and the command that gives it again. Only hashes stand in it: a branch may be
/// called anything.
fn foot(compared: &Compared<'_>) -> String {
    let [before, after] = compared.revisions.each_ref().map(|revision| revision.commit.clone());
    let short = |commit: &String| commit.get(..12).unwrap_or(commit).to_string();
    let lang = compared.lang;
    let range = match (before.as_ref().map(short), after.as_ref().map(short)) {
        (Some(before), Some(after)) => format!("{before}..{after}"),
        (Some(before), None) => before,
        _ => String::new(),
    };
    let code = lang.pick("sv", "en");
    format!("<sub>`gov diff {range} --lang {code} -o md` · gov {}</sub>\n", env!("CARGO_PKG_VERSION"))
}
