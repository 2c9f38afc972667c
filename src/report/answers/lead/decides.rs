//! Who decides, first of all.

use crate::lang::Lang;
use crate::query::who::Who;
use crate::query::who_decides::{Says, Sense};
use crate::report::answers::lead::{FEW, ends, few};
use crate::report::answers::who_decides::Row;
use crate::report::answers::who_decides::order::is_active;
use crate::report::words;

/// Who decides, a sentence for each thing that was asked about. `unsaid`: of which nothing is said,
/// before all else, and of how many, after it.
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
        let is_active = one.says.is_some_and(is_active);
        let (sense, who, about) = match (is_own, is_active && !about.is_empty()) {
            (true, _) => (sense, row[5].text.clone(), String::new()),
            (_, true) => (String::new(), format!("{} {sense}{}", row[4].text, row[5].text), String::new()),
            _ => (sense, row[4].text.clone(), about),
        };
        let subject = row[1].told.as_deref().unwrap_or(&row[1].text);
        (format!("{subject}{place}"), sense, who, about)
    };
    let mut topics: Vec<Topic> = Vec::new();
    for row in rows {
        let (name, sense, who, about) = one(row);
        if topics.last().is_none_or(|last| last.name != name) {
            topics.push(Topic { name, ..Topic::default() });
        }
        let Some(topic) = topics.last_mut() else { continue };
        // That nobody is said to decide about it is told with the others of which nothing is said.
        if row.is_silent() {
            topic.is_silent = true;
            continue;
        }
        topic.decides |= row.says.is_some_and(|says| says.sense.decides());
        let said = Said { sense, who: vec![who], about, is_beside: row.says.is_some_and(is_beside) };
        topic.add(said);
    }
    topics.iter_mut().for_each(Topic::keep_the_answer);
    topics.retain(|topic| !topic.said.is_empty());
    // Where somebody is said to decide comes before where nobody is.
    topics.sort_by_key(|topic| !topic.decides);
    let told: Vec<String> = topics.iter().take(FEW).map(|topic| topic.told(lang)).collect();
    let rest: Vec<String> = topics.iter().skip(FEW).map(|topic| topic.name.clone()).collect();
    let rest = (!rest.is_empty()).then(|| {
        let rest = few(rest, lang);
        ends(lang.pick(format!("Nedan även: {rest}"), format!("Also below: {rest}")))
    });
    let [before, after] = unsaid.map(|said| said.trim().to_string());
    let all = std::iter::once(before).chain(told).chain(rest).chain([after]);
    let all: Vec<String> = all.filter(|said| !said.is_empty()).collect();
    (subjects > 0).then(|| all.join(" "))
}

/// What is said beside who decides: for whom matters are prepared, what somebody else may set up.
fn is_beside(says: &Says) -> bool {
    match says.sense {
        Sense::MattersPreparedFor | Sense::MattersPreparedBy => true,
        Sense::MayCreate | Sense::MayDissolve | Sense::Appoints | Sense::Nominates => says.through.is_some(),
        _ => false, // All others decide, or are the answer where nobody does.
    }
}

/// What is asked about, and what is said of who decides about it.
#[derive(Default)]
struct Topic {
    name: String,
    decides: bool,
    is_silent: bool,
    said: Vec<Said>,
}

struct Said {
    sense: String,
    who: Vec<String>,
    about: String,
    is_beside: bool,
}

impl Topic {
    /// Several who decided one thing together are told with it, once.
    fn add(&mut self, mut said: Said) {
        let is_same = |last: &&mut Said| {
            !said.about.is_empty() && (&last.sense, &last.about) == (&said.sense, &said.about)
        };
        match self.said.last_mut().filter(is_same) {
            Some(last) => last.who.append(&mut said.who),
            None => self.said.push(said),
        }
    }

    /// Who decides is the answer: what is said beside that stands below, where there is any other.
    fn keep_the_answer(&mut self) {
        if self.is_silent || self.said.iter().any(|said| !said.is_beside) {
            self.said.retain(|said| !said.is_beside);
        }
    }

    fn told(&self, lang: Lang) -> String {
        let one = |said: &Said| format!("{}{}{}", said.sense, words::and(&said.who, lang), said.about);
        let said = few(self.said.iter().map(one).collect(), lang);
        ends(words::capital(&format!("{} – {}", self.name, said.trim_end_matches('.'))))
    }
}
