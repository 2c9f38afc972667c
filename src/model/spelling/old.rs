//! The older spellings in a file, where they stand, and the edits that make them today's.

use super::{Today, rivals, today};
use crate::diagnostic::{Edit, FileId, Place, Span};
use crate::lang::{Both, both};
use crate::model::kind::Kind;
use crate::model::shape::{self, RecordShape, Shape};
use crate::model::{paragraph, window};
use crate::syntax::{Form, Node, Tape};

/// An older spelling in a file.
#[derive(Debug)]
pub struct Old {
    pub span: Span,
    /// As it is written.
    pub written: String,
    pub rewrite: Rewrite,
}

/// What becomes of it.
#[derive(Debug)]
pub enum Rewrite {
    Edits(Vec<Edit>),
    /// What somebody has to decide, and what becomes of it by each answer that there is.
    Asks(Both, Vec<(&'static str, Vec<Edit>)>),
}

/// The older spellings in a file; the tape is that of its text.
pub fn old(text: &str, tape: &Tape<'_>, kind: Kind, file: FileId) -> Vec<Old> {
    let mut look = Look { chars: text.chars().collect(), file, found: Vec::new() };
    if let Some(root) = tape.root().filter(|root| tape.whole && root.form() == Form::Map) {
        look.map(root, Some(shape::shared(kind)));
        if kind == Kind::Decision {
            look.limit(root);
        }
    }
    look.found
}

struct Look {
    chars: Vec<char>,
    file: FileId,
    found: Vec<Old>,
}

impl Look {
    fn map(&mut self, map: Node<'_>, record: Option<&RecordShape>) {
        let name = record.map_or("", |record| record.name);
        for (key, value) in map.entries() {
            let Some(text) = key.scalar() else { continue };
            if let Some(today) = today(name, text) {
                self.key(map, key, value, (name, today));
            }
            if text == "paragraph" {
                self.paragraph(value);
            }
            let field = record.and_then(|record| record.field(text)).map(|field| &field.shape);
            self.value(value, field);
        }
    }

    fn value(&mut self, value: Node<'_>, shape: Option<&Shape>) {
        if matches!(shape, Some(Shape::Date | Shape::Number)) {
            self.window(value);
        }
        match value.form() {
            Form::Map => self.map(value, shape.and_then(Shape::map)),
            Form::List => {
                let item = match shape {
                    Some(Shape::Record(_)) => shape,
                    shape => shape.and_then(Shape::item),
                };
                // A list of one date is that date in brackets, and was looked at as such.
                let is_date = matches!(item, Some(Shape::Date | Shape::Number));
                for child in value.children().filter(|child| !is_date || child.form() == Form::Map) {
                    self.value(child, item);
                }
            }
            _ => {}
        }
    }

    fn key(&mut self, map: Node<'_>, key: Node<'_>, value: Node<'_>, (record, today): (&str, Today)) {
        let has = |wanted: &str| map.entries().any(|(key, _)| key.scalar() == Some(wanted));
        let said = rivals(record).iter().filter(|key| has(key)).count();
        let name = key.scalar().unwrap_or("").to_string();
        if said > 1 || matches!(today, Today::Act(_)) && has("what") {
            let question = both(
                format!("`{name}` står bredvid något annat som säger detsamma: dela upp det i flera poster"),
                format!(
                    "`{name}` stands next to something that says the same: split it into several entries"
                ),
            );
            return self.asks(key.span(), name, question, Vec::new());
        }
        let edits = match today {
            // All who are responsible in a programme have a seat; a number of posts may be
            // some of a class.
            Today::Key(new) if name == "posts" && has("count") => {
                let question = both(
                    format!(
                        "`{name}` står med `count`: skriv `{new}` om alla har en plats, `any_of` om några har"
                    ),
                    format!(
                        "`{name}` stands with `count`: write `{new}` if all of them have a seat, `any_of` \
                         if some do"
                    ),
                );
                let answers = [new, "any_of"].map(|answer| (answer, vec![self.edit(key.span(), answer)]));
                return self.asks(key.span(), name, question, answers.to_vec());
            }
            Today::Key(new) => vec![self.edit(key.span(), new)],
            Today::Allowed(act) => {
                let may = match value.scalar().unwrap_or("").to_lowercase().as_str() {
                    "true" => "may",
                    "false" => "may_not",
                    _ => return, // No such value: the reading tells of it.
                };
                vec![self.edit(key.span(), may), self.edit(value.span(), act)]
            }
            Today::Act(act) => {
                let apart = match map.is_flow() {
                    true => ", ".to_string(),
                    false => format!("\n{}", " ".repeat(self.column(key.span().start))),
                };
                vec![self.edit(key.span(), &format!("may: {act}{apart}what"))]
            }
        };
        self.rewrites(key.span(), name, edits);
    }

    fn paragraph(&mut self, value: Node<'_>) {
        if value.form() == Form::List {
            return value.children().for_each(|item| self.paragraph(item));
        }
        let Some(text) = value.scalar().filter(|_| value.form() != Form::Block) else { return };
        let bare = paragraph::bare(text);
        if bare != text && is_plain(bare) {
            self.rewrites(value.span(), text.to_string(), vec![self.edit(value.span(), bare)]);
        }
    }

    /// A date or a number in EDTF's brackets: a list of one in YAML, or a text.
    fn window(&mut self, value: Node<'_>) {
        let one = match value.form() {
            Form::List if value.is_flow() => {
                let mut items = value.children();
                items.next().filter(|_| items.next().is_none())
            }
            Form::List | Form::Map | Form::Block => None,
            _ => Some(value).filter(|value| value.scalar().is_some_and(|text| window::bare(text) != text)),
        };
        let Some(bare) = one.and_then(Node::scalar).map(window::bare) else { return };
        let span = value.span();
        let written = self.text(span);
        let is_whole = value.form() != Form::List || written.starts_with('[') && written.ends_with(']');
        if is_whole && is_plain(bare) && !written.contains(['#', '\n']) {
            self.rewrites(span, written, vec![self.edit(span, bare)]);
        }
    }

    /// The limit of a delegation is a power today; of what matter, only the source says.
    fn limit(&mut self, root: Node<'_>) {
        let find = |wanted: &str| root.entries().find(|(key, _)| key.scalar() == Some(wanted));
        let is_delegation = find("type").is_some_and(|(_, value)| value.scalar() == Some("delegation"));
        if let Some((key, _)) = find("limit").filter(|_| is_delegation) {
            let question = both(
                "`limit` i en delegation: skriv `powers` med vem, `may: decide`, `about` (vad) och `up_to`; \
                 det som inte är ett belopp skrivs i `condition`",
                "`limit` in a delegation: write `powers` with who, `may: decide`, `about` (what) and \
                 `up_to`; \
                 anything that is not an amount goes in `condition`",
            );
            self.asks(key.span(), "limit".to_string(), question, Vec::new());
        }
    }

    fn text(&self, span: Span) -> String {
        self.chars.get(span.start as usize..span.end as usize).unwrap_or_default().iter().collect()
    }

    fn column(&self, at: u32) -> usize {
        let before = &self.chars[..(at as usize).min(self.chars.len())];
        before.iter().rev().take_while(|c| **c != '\n').count()
    }

    fn edit(&self, span: Span, text: &str) -> Edit {
        Edit { place: Place { file: self.file, span }, text: text.to_string() }
    }

    fn rewrites(&mut self, span: Span, written: String, edits: Vec<Edit>) {
        self.found.push(Old { span, written, rewrite: Rewrite::Edits(edits) });
    }

    fn asks(&mut self, span: Span, written: String, question: Both, answers: Vec<(&'static str, Vec<Edit>)>) {
        self.found.push(Old { span, written, rewrite: Rewrite::Asks(question, answers) });
    }
}

/// Whether a text can stand without quotes, also in brackets.
fn is_plain(text: &str) -> bool {
    let is_fine = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '~' | '?' | '%' | '–' | ' ' | '/');
    text.starts_with(|c: char| c.is_alphanumeric() || c == '.')
        && text.chars().all(is_fine)
        && text == text.trim()
}

#[cfg(test)]
mod tests {
    use super::{Rewrite, old};
    use crate::diagnostic::FileId;
    use crate::edit;
    use crate::model::kind::Kind;
    use crate::model::plain::Document;
    use crate::syntax;

    /// A text in today's spelling, and what is asked about it.
    fn migrated(text: &str, kind: Kind) -> (String, Vec<String>) {
        let tape = syntax::parse(text, FileId::default(), &mut Vec::new());
        let (mut edits, mut asked) = (Vec::new(), Vec::new());
        for one in old(text, &tape, kind, FileId::default()) {
            match one.rewrite {
                Rewrite::Edits(some) => edits.extend(some),
                Rewrite::Asks(..) => asked.push(one.written),
            }
        }
        (edit::apply(text, &edits), asked)
    }

    #[test]
    fn older_spellings_become_todays_and_comments_stay() {
        let text = "name: Å\nmembers:\n  - posts: a # alla\n  - {owners_of: p}\npowers:\n  - decides: \
                    false\n    \
                    about: x\n  - creates: y # ny\n  - {dissolves: z}\nfrom: [2019..2022]\nto: \"[..2023]\"\n";
        let (new, asked) = migrated(text, Kind::Group);
        let today = "name: Å\nmembers:\n  - all_of: a # alla\n  - {all_of: p}\npowers:\n  - may_not: \
                     decide\n    \
                     about: x\n  - may: create\n    what: y # ny\n  - {may: dissolve, what: z}\nfrom: 2019..2022\n\
                     to: ..2023\n";
        assert_eq!((new.as_str(), asked.len()), (today, 0));
        let keys = |text: &str| Document::read(text, Kind::Group).expect("it can be read").keys;
        assert_eq!(keys(text), keys(&new));
        assert_eq!(migrated(&new, Kind::Group), (new.clone(), Vec::new()), "nothing is left to do");
        let minutes = "name: X\nparagraph: [§ 12, \"§ 13\"]\n";
        assert_eq!(migrated(minutes, Kind::Decision).0, "name: X\nparagraph: [12, 13]\n");
    }

    #[test]
    fn what_only_the_source_knows_is_asked() {
        let group =
            "name: X\nmembers:\n  - posts: a\n    count: 2\npowers:\n  - decides: true\n    creates: y\n";
        let asked = ["posts", "decides", "creates"].map(String::from).to_vec();
        assert_eq!(migrated(group, Kind::Group), (group.to_string(), asked));
        let limit = "name: X\ntype: delegation\nlimit: 3 basbelopp\n";
        assert_eq!(migrated(limit, Kind::Decision), (limit.to_string(), vec!["limit".to_string()]));
    }
}
