//! The words of charts: what ties boxes together, what marks mean, what a chart is of and what it
//! leaves out.

use crate::lang::{Both, Lang, both};
use crate::model::keys::Words;
use crate::model::kind::Kind;
use crate::query::Named;
use crate::query::chart::{Chart, Mark, Side, Subject, Tie, Unstated};
use crate::query::reporting_lines::Verb;
use crate::report::phrase;

/// What a tie says of its lower box, or of the one that it comes from.
pub fn tie(tie: Tie) -> Both {
    match tie {
        Tie::Line(Verb::ReportsTo) => both("rapporterar till", "reports to"),
        Tie::Line(Verb::PreparesFor) => both("bereder ärenden åt", "prepares for"),
        Tie::Line(Verb::DeliversTo) => both("lämnar förslag till", "delivers to"),
        Tie::Line(Verb::Supports) => both("stödjer", "supports"),
        Tie::Line(Verb::PartOf) => both("är en del av", "is part of"),
        Tie::Line(Verb::ConstitutedBy) => both("utgörs av", "is constituted by"),
        Tie::Line(Verb::AttachedTo) => both("är knuten till", "is attached to"),
        Tie::Line(Verb::HeldTogetherBy) => both("hålls ihop av", "is held together by"),
        Tie::Line(Verb::OwnedBy) => both("har som huvudman", "has as principal"),
        Tie::AreaOf => both("är ett område i", "is an area of"),
        Tie::Gives => both("lämnar", "hands over"),
        Tie::Receives => both("tas emot av", "is received by"),
        Tie::Becomes => both("blir", "becomes"),
    }
}

/// What it says of the lower box, in a list where that stands below the other.
pub fn tie_below(tie: Tie) -> Both {
    match tie {
        Tie::Gives => both("lämnas av den ovanför", "handed over by the one above"),
        Tie::Receives => both("tar emot det ovanför", "takes over what is above"),
        Tie::Becomes => both("är vad det ovanför blir", "is what the one above becomes"),
        Tie::Line(_) | Tie::AreaOf => self::tie(tie),
    }
}

/// The same with the other box, where that is named: "är en del av Region Skåne".
pub fn tie_to(tie: Tie, other: &str) -> Both {
    match tie {
        Tie::Gives => both(format!("lämnas av {other}"), format!("is handed over by {other}")),
        Tie::Receives => both(format!("tar emot {other}"), format!("receives {other}")),
        Tie::Becomes => both(format!("är vad {other} blir"), format!("is what {other} becomes")),
        Tie::Line(_) | Tie::AreaOf => {
            let words = self::tie(tie);
            both(format!("{} {other}", words.sv), format!("{} {other}", words.en))
        }
    }
}

/// The key of a tie in classes of the picture.
pub fn tie_key(tie: Tie) -> &'static str {
    match tie {
        Tie::Line(verb) => verb.key(),
        Tie::AreaOf => "area_of",
        Tie::Gives => "gives",
        Tie::Receives => "receives",
        Tie::Becomes => "becomes",
    }
}

/// That a bar has no name: the post is vacant, or the source does not name whoever it is.
pub fn nameless(marks: &[Mark]) -> Both {
    words(if marks.contains(&Mark::Vacant) { phrase::VACANT } else { phrase::UNNAMED })
}

pub fn mark(mark: Mark) -> Both {
    match mark {
        Mark::Vacant => words(phrase::VACANT),
        Mark::Nobody => words(phrase::NOBODY),
        Mark::Rule => both("regel", "a rule"),
        Mark::Acting => words(phrase::ACTING),
        Mark::Implied => words(phrase::IMPLIED),
        Mark::Proposed => both("föreslaget", "proposed"),
        Mark::Rejected => both("avslaget", "rejected"),
        Mark::Example => both("exempel", "an example"),
        Mark::Perhaps => words(phrase::PERHAPS),
        Mark::Coming => both("gäller inte än", "not yet in force"),
        Mark::Ended => both("finns inte längre", "no longer there"),
    }
}

/// A mark of a box. What is a rule of seats is a class of bodies.
pub fn node_mark(of: Mark) -> Both {
    match of {
        Mark::Rule => both("flera av samma slag", "several of one sort"),
        other => mark(other),
    }
}

pub fn mark_key(mark: Mark) -> &'static str {
    match mark {
        Mark::Vacant => "vacant",
        Mark::Nobody => "nobody",
        Mark::Rule => "rule",
        Mark::Acting => "acting",
        Mark::Implied => "implied",
        Mark::Proposed => "proposed",
        Mark::Rejected => "rejected",
        Mark::Example => "example",
        Mark::Perhaps => "perhaps",
        Mark::Coming => "coming",
        Mark::Ended => "ended",
    }
}

pub fn unstated(what: Unstated) -> Both {
    match what {
        Unstated::Members => both("inga ledamöter angivna", "no members stated"),
        Unstated::Chair => both("ordförande inte angiven", "chair not stated"),
        Unstated::Responsible => both("ingen ansvarig angiven", "nobody is stated to be responsible"),
        Unstated::Holder => words(phrase::HOLDER_UNKNOWN),
    }
}

pub fn side(side: Side) -> Both {
    match side {
        Side::Before => both("före", "before"),
        Side::Moved => both("det som flyttade", "what moved"),
        Side::After => both("efter", "after"),
    }
}

/// What a chart is of.
pub fn title(chart: &Chart) -> Both {
    let with = |sv: &str, en: &str, named: &Named| {
        let name = named.shown_in_both();
        both(format!("{sv} {}", name.sv), format!("{en} {}", name.en))
    };
    let title = match &chart.subject {
        Subject::Region(None) => both("Linjer i alla regioner", "Lines in all regions"),
        Subject::Region(Some(named)) => with("Linjer i", "Lines in", named),
        Subject::Body(named) if named.kind == Kind::Post => {
            with("Linjer till och från", "Lines to and from", named)
        }
        Subject::Body(named) => {
            with("Ledamöter i och linjer till och från", "Members of and lines to and from", named)
        }
        Subject::Programme(named) => with("Områden och linjer:", "Areas and lines:", named),
        Subject::Change(named) => with("Före och efter:", "Before and after:", named),
        Subject::Holders(named) => with("Innehavare över tid:", "Holders over time:", named),
    };
    match &chart.at {
        None => title,
        Some(at) => {
            let at = |lang| at.in_words(lang);
            both(
                format!("{} ({})", title.sv, at(crate::lang::Lang::Sv)),
                format!("{} ({})", title.en, at(crate::lang::Lang::En)),
            )
        }
    }
}

/// What the picture shows, for whoever does not see it.
pub fn description(chart: &Chart, boxes: usize, links: usize) -> Both {
    if matches!(chart.subject, Subject::Holders(_)) {
        let count = chart.bars.len();
        let (sv, en) = if count == 1 { ("uppgift", "statement") } else { ("uppgifter", "statements") };
        return both(
            format!("{count} {sv} om vem som innehar befattningen. Allt i bilden står också i den som text."),
            format!("{count} {en} of who holds the post. All of the picture is in it as text too."),
        );
    }
    let pick = |count: usize, one: &'static str, many: &'static str| if count == 1 { one } else { many };
    both(
        format!(
            "{boxes} {} och {links} {} mellan dem. Samma sak som text: gov chart -o text.",
            pick(boxes, "ruta", "rutor"),
            pick(links, "linje", "linjer")
        ),
        format!(
            "{boxes} {} and {links} {} between them. The same as text: gov chart -o text.",
            pick(boxes, "box", "boxes"),
            pick(links, "line", "lines")
        ),
    )
}

/// That there is nothing to draw.
pub fn nothing(chart: &Chart) -> Both {
    let what = match &chart.subject {
        Subject::Holders(_) => {
            both("Ingen innehavare är angiven för den tiden.", "No holder is stated for that time.")
        }
        Subject::Change(_) => both(
            "Källorna säger inte vad som fanns före eller efter.",
            "The sources do not say what was there before or after.",
        ),
        _ => both("Inga linjer angivna i källorna.", "No lines stated in the sources."),
    };
    let title = title(chart);
    both(format!("{}. {}", title.sv, what.sv), format!("{}. {}", title.en, what.en))
}

/// What the chart leaves out, a sentence each.
pub fn left_out(chart: &Chart) -> Vec<Both> {
    let left = &chart.left_out;
    let mut out = Vec::new();
    if left.ended > 0 {
        let count = left.ended;
        out.push(both(
            format!("Utelämnat, eftersom det inte längre gäller: {count}."),
            format!("Left out, since they no longer hold: {count}."),
        ));
    }
    for name in &left.to_itself {
        out.push(both(
            format!("Utelämnat: en linje från {} till sig själv.", name.sv),
            format!("Left out: a line from {} to itself.", name.en),
        ));
    }
    if !left.unlinked.is_empty() {
        const SHOWN: usize = 12;
        let count = left.unlinked.len();
        let names = |lang| {
            let mut names: Vec<String> =
                left.unlinked.iter().take(SHOWN).map(|named| named.shown(lang)).collect();
            if count > SHOWN {
                names.push("…".into());
            }
            names.join(", ")
        };
        out.push(both(
            format!("Utan angivna linjer, och därför utelämnade ({count}): {}.", names(Lang::Sv)),
            format!("Without stated lines, and so left out ({count}): {}.", names(Lang::En)),
        ));
    }
    out
}

/// How many boxes a picture has no room for.
pub fn hidden(shown: usize, hidden: usize) -> Option<Both> {
    let all = shown + hidden;
    (hidden > 0).then(|| {
        both(
            format!("Bilden visar {shown} av {all} rutor; alla står i texten (gov chart -o text)."),
            format!("The picture shows {shown} of {all} boxes; all are in the text (gov chart -o text)."),
        )
    })
}

fn words((sv, en): Words) -> Both {
    both(sv, en)
}
