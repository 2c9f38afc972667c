//! A picture of the answers that differ, before and after, for Markdown that draws Mermaid.
//! Everything in it stands in the tables too.

use crate::diff::answers::{Answer, Question};
use crate::diff::said::Said;
use crate::lang::Lang;
use crate::model::statement::{CERTAINTIES, Certainty, say};
use crate::query::Weight;
use crate::query::keys;
use crate::query::reporting_lines::Target;
use crate::query::who::Who;
use crate::report::diff::{Compared, wording};
use crate::report::phrase;
use crate::report::{escape, words};
use std::collections::BTreeMap;

/// Characters of a picture, at most: what the most narrow of those that draw it take.
const MOST: usize = 4_800;

/// A picture, with how many of the answers it shows; nothing where there is nothing to draw.
pub struct Picture {
    pub text: String,
    pub shown: usize,
    pub of: usize,
}

pub fn picture(compared: &Compared<'_>) -> Option<Picture> {
    // Who leads stands first.
    let order = [Question::Chair, Question::Owner, Question::Lines];
    let drawn: Vec<&Answer> = order
        .iter()
        .flat_map(|question| compared.diff.answers.iter().filter(move |answer| answer.question == *question))
        .collect();
    // One answer more is never a shorter picture, so the most that fit are found by halving.
    let fits = |shown: &usize| draw(&drawn[..*shown], compared.lang).chars().count() <= MOST;
    let counts: Vec<usize> = (1..=drawn.len()).collect();
    let shown = counts.partition_point(fits);
    (shown > 0).then(|| Picture { text: draw(&drawn[..shown], compared.lang), shown, of: drawn.len() })
}

fn draw(answers: &[&Answer], lang: Lang) -> String {
    let mut out = String::from("flowchart TB\n");
    for (side, title) in [("before", lang.pick("Före", "Before")), ("after", lang.pick("Nu", "Now"))] {
        let mut drawing = Drawing { side: &side[..1], nodes: BTreeMap::new(), lines: Vec::new() };
        for answer in answers {
            let [gone, come] = &answer.only;
            let (said, differs) =
                if side == "before" { (&answer.before, gone) } else { (&answer.after, come) };
            drawing.answer(answer, said.as_deref(), differs, lang);
        }
        out.push_str(&format!("  subgraph {side}[\"{title}\"]\n    direction LR\n"));
        drawing.lines.iter().for_each(|line| out.push_str(&format!("    {line}\n")));
        out.push_str("  end\n");
    }
    // Unlinked, they would come in any order.
    out + "  before ~~~ after\n"
}

struct Drawing<'d> {
    side: &'d str,
    /// The name of each box, by what it is.
    nodes: BTreeMap<String, String>,
    lines: Vec<String>,
}

impl Drawing<'_> {
    /// What is said on this side; `differs` are those that the other side does not have.
    fn answer(&mut self, answer: &Answer, said: Option<&[Said]>, differs: &[usize], lang: Lang) {
        let Some(said) = said else {
            let text = format!("{}: {}", answer.about.shown(lang), wording::absent(lang));
            self.node(&format!("absent {}", answer.about.id), &text, false);
            return;
        };
        let about = self.node(&answer.about.id, &answer.about.shown(lang), true);
        if said.is_empty() {
            let [old, new] = answer.of_another_time;
            let is_of_another_time = if self.side == "b" { old } else { new };
            let nobody = self.node(
                &format!("nobody {}", answer.about.id),
                words::nobody(is_of_another_time, lang),
                false,
            );
            self.lines.push(format!("{nobody} -.- {about}"));
        }
        for (at, one) in said.iter().enumerate() {
            let (id, name, label, is_down) = match one {
                Said::Owner(owner) => {
                    let word = owner
                        .basis
                        .term
                        .clone()
                        .unwrap_or_else(|| lang.pick("ansvarar", "is responsible").to_string());
                    (id_of(&owner.who), phrase::who(&owner.who).plain(lang), word, true)
                }
                Said::Seat(seat) => {
                    let role = seat.role.map_or_else(String::new, |role| words::role(role, lang));
                    (id_of(&seat.who), phrase::who(&seat.who).plain(lang), role, true)
                }
                Said::Line(line) => match &line.to {
                    Target::Entity(named) => (
                        named.id.clone(),
                        named.shown(lang),
                        keys::in_words(line.verb.key()).get(lang).to_string(),
                        false,
                    ),
                    Target::Described(text) => (
                        text.clone(),
                        text.clone(),
                        keys::in_words(line.verb.key()).get(lang).to_string(),
                        false,
                    ),
                },
                Said::Holder { .. } | Said::Vacant(_) | Said::Unnamed { .. } | Said::Power(_) => continue,
            };
            let other = self.node(&id, &name, false);
            let (from, to) = if is_down { (&other, &about) } else { (&about, &other) };
            // What is not in force yet, perhaps or only proposed, is dashed; what differs is thick.
            let basis = one.basis();
            let is_firm =
                !matches!(basis.weight, Weight::Coming | Weight::Perhaps) && basis.certainty.is_fact();
            let arrow = match (is_firm, differs.contains(&at)) {
                (false, _) => "-.->",
                (true, true) => "==>",
                (true, false) => "-->",
            };
            let label = escape::mermaid(&format!("{label}{}", unsure(one, lang)));
            self.lines.push(if label.is_empty() {
                format!("{from} {arrow} {to}")
            } else {
                format!("{from} {arrow}|\"{label}\"| {to}")
            });
        }
    }

    /// The name of a box; it is drawn the first time. What is asked about has round corners.
    fn node(&mut self, id: &str, name: &str, is_round: bool) -> String {
        if let Some(node) = self.nodes.get(id) {
            return node.clone();
        }
        let node = format!("{}{}", self.side, self.nodes.len());
        let label = escape::mermaid(name);
        self.lines.push(if is_round {
            format!("{node}(\"{label}\")")
        } else {
            format!("{node}[\"{label}\"]")
        });
        self.nodes.insert(id.to_string(), node.clone());
        node
    }
}

/// What makes an arrow say less than it seems to.
fn unsure(said: &Said, lang: Lang) -> String {
    let basis = said.basis();
    let certainty = (basis.certainty != Certainty::Stated)
        .then(|| say(CERTAINTIES, basis.certainty).get(lang).to_string());
    let perhaps = (basis.weight == Weight::Perhaps).then(|| lang.of(phrase::PERHAPS).to_string());
    let coming = basis.from.as_ref().filter(|_| basis.weight == Weight::Coming);
    let from = coming.map(|from| format!("{} {}", lang.pick("från", "from"), from.in_words(lang)));
    let acting = said.is_acting().then(|| lang.of(phrase::ACTING).to_string());
    let marks: Vec<String> = acting.into_iter().chain(perhaps).chain(from).chain(certainty).collect();
    if marks.is_empty() { String::new() } else { format!(" ({})", marks.join("; ")) }
}

fn id_of(who: &Who) -> String {
    match who {
        Who::Person { person: named, .. }
        | Who::Post { post: named, .. }
        | Who::Class { post: named, .. }
        | Who::Body(named) => named.id.clone(),
        Who::OwnersOf { programme, .. } => format!("owners {}", programme.id),
        Who::Described(words) => format!("described {words}"),
        Who::MembersOf { body, .. } => format!("members {}", body.id),
        Who::SomeOf(rule) => format!("some {}", id_of(rule)),
        Who::Unnamed => "unnamed".into(),
        Who::Vacant => "vacant".into(),
        Who::Nobody => "nobody".into(),
    }
}
