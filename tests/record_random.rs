//! What `gov record` promises, held against chance: acts against a table of days, true histories
//! seen on some days, sheets in either language and in either order, namesakes, slips.

use crate::generate::Dice;
use crate::markdown::{self, Files};
use ::gov::acts::mean::mean;
use ::gov::acts::prove::Texts;
use ::gov::acts::words::{KEYS, VERBS, sort_of};
use ::gov::acts::world::World;
use ::gov::acts::{Fault, sheet};
use ::gov::model::Model;
use ::gov::model::date::Day;
use ::gov::model::entity::Detail;
use ::gov::model::post::Holder;
use ::gov::model::time::Holds;
use ::gov::sources::{Content, SourceFile, Sources};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The data of docs/record.md.
fn page() -> Sources {
    let text = fs::read_to_string("docs/record.md").expect("the page is there");
    of_files(&markdown::files(&text, &Files::new()))
}

pub fn of_files(files: &Files) -> Sources {
    let mut sources = Sources { root: PathBuf::from("data"), ..Sources::default() };
    sources.files.extend(
        files.iter().map(|(path, text)| SourceFile {
            path: path.clone(),
            content: Content::Text(text.as_str().into()),
        }),
    );
    sources
}

/// The sources of the documents of tests/documents, or of the five sheets, alone.
fn documents() -> Vec<(Sources, Vec<String>)> {
    let mut all = Vec::new();
    for folder in ["01", "02", "03", "04", "07", "14", "17"] {
        let mut files = Files::new();
        let mut sheets = BTreeMap::new();
        for entry in fs::read_dir(Path::new("tests/documents").join(folder)).expect("it is there") {
            let path = entry.expect("an entry").path();
            let text = fs::read_to_string(&path).expect("text");
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            match name.rsplit_once('.') {
                Some((_, "gov")) => drop(sheets.insert(name, text)),
                Some((id, "yaml")) => {
                    drop(files.insert(format!("sources/{name}"), format!("{text}file: {id}.txt\n")))
                }
                Some((_, "txt")) if name != "checks.txt" => {
                    drop(files.insert(format!("sources/{name}"), text));
                }
                _ => {}
            }
        }
        all.push((of_files(&files), sheets.into_values().collect()));
    }
    all
}

/// The data with what a sheet says; or what it asks.
fn recorded(sources: &Sources, text: &str) -> Result<Sources, Vec<Fault>> {
    let (sheet, faults) = sheet::read(text);
    if !faults.is_empty() {
        return Err(faults);
    }
    let meant = mean(&sheet, World::of(sources).expect("the data can be read"));
    if !meant.faults.is_empty() {
        return Err(meant.faults);
    }
    let texts = Texts::of(&meant.world).unwrap_or_else(|why| panic!("{text}\n{}", why.en));
    Ok(texts.over(sources))
}

fn done(sources: &Sources, text: &str) -> Sources {
    recorded(sources, text).unwrap_or_else(|faults| panic!("{text}\n{faults:#?}"))
}

fn texts(sources: &Sources) -> Vec<(String, String)> {
    sources.files.iter().map(|file| (file.path.clone(), file.text().to_string())).collect()
}

fn comments(sources: &Sources) -> Vec<String> {
    let lines = sources.files.iter().flat_map(|file| file.text().lines()).map(str::trim_start);
    let mut all: Vec<String> = lines.filter(|line| line.starts_with('#')).map(String::from).collect();
    all.sort();
    all
}

const HEAD: &str = "källa: protokoll\ni: Region Exempel\nhändelser:\n";

/// Who has a post on a day, by what was recorded: certainly, perhaps, not.
fn holding(sources: &Sources, person: &str, day: Day) -> Vec<Holds> {
    let (model, _) = Model::build(sources);
    let post = model.find("exempel-hsd").expect("the post");
    let Detail::Post(own) = &model.get(post).detail else { panic!("it is a post") };
    let is_named = |one: &&Holder| one.who().any(|id| &*model.get(id).id == person);
    own.holders.iter().filter(is_named).map(|one| model.holding(post, one).holds_on(day)).collect()
}

/// `utse` and `lämna` in the order of days, against a table of who was there.
#[test]
fn acts_against_a_table_of_days() {
    let mut dice = Dice::new(3);
    for _ in 0..40 {
        let mut sources = page();
        let before = comments(&sources);
        // Day by month: who holds it.
        let mut table: Vec<Option<&str>> = Vec::new();
        let people = [("Anna Ask", "anna-ask"), ("Eva Lind", "eva-lind"), ("Siv Berg", "siv-berg")];
        let mut now: Option<(&str, &str)> = Some(("Per Ek", "per-ek"));
        for month in 1..=9 {
            let day = format!("2026-{month:02}-01");
            match dice.below(3) {
                0 => {
                    let next = people[dice.below(3)];
                    if now != Some(next) && !table.contains(&Some(next.1)) {
                        let after = now.map_or(String::new(), |(name, _)| format!("  efter: {name}\n"));
                        let act = format!("{HEAD}- utse: {}, HSD [från {day}, 2]\n{after}", next.0);
                        sources = done(&sources, &act);
                        now = Some(next);
                    }
                }
                1 => {
                    // The last day is the first of the month: after it nobody is there.
                    if let Some((name, _)) = now.take() {
                        sources = done(&sources, &format!("{HEAD}- lämna: {name}, HSD [{day}, 5]\n"));
                    }
                }
                _ => {}
            }
            table.push(now.map(|(_, id)| id));
        }
        assert_eq!(comments(&sources), before);
        for (at, holder) in table.iter().enumerate() {
            let day = Day::constant(2026, at as i8 + 1, 15);
            for (_, id) in people.iter().chain(&[("Per Ek", "per-ek")]) {
                let holds = holding(&sources, id, day);
                let is_there = holds.contains(&Holds::Yes);
                let may_be = is_there || holds.contains(&Holds::Perhaps);
                match *holder == Some(id) {
                    true => assert!(may_be, "{id} is there {day}: {table:?}"),
                    false => assert!(!is_there, "{id} is not there {day}: {table:?}"),
                }
            }
        }
    }
}

/// The first half of a document and then the whole say what the whole does; twice is once.
#[test]
fn halves_and_twice() {
    for (sources, sheets) in documents() {
        let mut whole = sources;
        for text in &sheets {
            let before = texts(&whole);
            let after = done(&whole, text);
            assert_ne!(before, texts(&after));
            assert_eq!(texts(&done(&after, text)), texts(&after), "{text}");
            // What is recorded of the first acts is not recorded otherwise by all of them.
            let acts: Vec<&str> = text.split("\n- ").collect();
            let half = acts[..acts.len() / 2 + 1].join("\n- ") + "\n";
            if let Ok(first) = recorded(&whole, &half) {
                assert_eq!(texts(&done(&first, text)), texts(&after), "{half}");
            }
            whole = after;
        }
    }
}

/// Acts that have nothing to do with each other write the same in any order.
#[test]
fn independent_acts_in_any_order() {
    let acts = [
        "- nämnd: Vårdnämnden [3]\n  ledamöter: Eva Lind; Siv Berg\n",
        "- råd: Kulturrådet [3]\n  ordförande: Anna Ask\n",
        "- enhet: Staben [1]\n  text: en stab\n",
        "- beslut: Val [2]\n  av: Regionstyrelsen 2026-03-12 § 31\n",
    ];
    let mut dice = Dice::new(5);
    let sources = page();
    let wanted = texts(&done(&sources, &format!("{HEAD}{}", acts.concat())));
    for _ in 0..12 {
        let mut order: Vec<&str> = acts.to_vec();
        for at in (1..order.len()).rev() {
            order.swap(at, dice.below(at + 1));
        }
        assert_eq!(texts(&done(&sources, &format!("{HEAD}{}", order.concat()))), wanted, "{order:?}");
    }
}

/// The words of a sheet in English, the rest of it as it is.
fn in_english(text: &str) -> String {
    let other = |words: &[&'static str]| words.get(1).or(words.first()).copied().unwrap_or("");
    let lines = text.lines().map(|line| {
        let space = line.len() - line.trim_start().len();
        let (dash, rest) = match line.trim_start().strip_prefix("- ") {
            Some(rest) => ("- ", rest),
            None => ("", line.trim_start()),
        };
        let Some((word, value)) = rest.split_once(':') else { return line.to_string() };
        let head = [("källa", "source"), ("i", "in"), ("händelser", "acts")];
        let head = head.iter().find(|(sv, _)| space == 0 && dash.is_empty() && *sv == word);
        let verb = VERBS.iter().find(|v| dash == "- " && v.words.contains(&word) && sort_of(word).is_none());
        let key = KEYS.iter().find(|key| space > 0 && dash.is_empty() && key.words.contains(&word));
        let word = match (head, verb, key) {
            (Some((_, en)), ..) => en,
            (_, Some(verb), _) => other(verb.words),
            (_, _, Some(key)) => other(key.words),
            _ => word,
        };
        format!("{}{dash}{word}:{value}", " ".repeat(space))
    });
    lines.map(|line| line + "\n").collect()
}

#[test]
fn a_sheet_in_either_language() {
    for (sources, sheets) in documents() {
        let (mut one, mut other) = (sources, None);
        for text in &sheets {
            let before = other.as_ref().unwrap_or(&one);
            let english = in_english(text);
            let after = done(before, &english);
            one = done(&one, text);
            assert_eq!(texts(&after), texts(&one), "{english}");
            other = Some(after);
        }
    }
    let english = in_english("källa: x\nhändelser:\n- nämnd: A\n  ordförande: B\n");
    assert_eq!(english, "source: x\nacts:\n- committee: A\n  chair: B\n");
}

/// Somebody of the same name, planted anywhere, is asked about before anything is written.
#[test]
fn a_planted_namesake_is_asked_about() {
    let mut dice = Dice::new(7);
    for _ in 0..30 {
        let mut files: Files = texts(&page()).into_iter().collect();
        let name = ["Eva Lind", "Siv Berg", "Anna Ask"][dice.below(3)];
        let file = ["namnen", "en-annan", "x1"][dice.below(3)];
        let path = format!("exempel/people/{file}.yaml");
        files.insert(path, format!("name: {name}\nsources: [protokoll]\n"));
        let sources = of_files(&files);
        let act = match dice.below(3) {
            0 => format!("{HEAD}- nämnd: Vårdnämnden [3]\n  ledamöter: {name}\n"),
            1 => format!("{HEAD}- utse: {name}, HSD [från 2026-04-01, 2]\n  bredvid: Per Ek\n"),
            _ => format!("{HEAD}- råd: Rådet [3]\n  ordförande: tf {name} (Region Exempel)\n"),
        };
        let faults = recorded(&sources, &act).expect_err(&act);
        let help = faults[0].help.as_ref().expect("what to write");
        assert!(help.en.contains(&format!("`{name} = {file}`")), "{act}{faults:?}");
    }
}

/// Slips of all sorts in whole sheets: what is wrong is told with its place (docs/fuzzing.md).
#[test]
fn slips_are_located() {
    let count = std::env::var("RECORD_SLIPS").ok().and_then(|count| count.parse().ok()).unwrap_or(300);
    let signs: Vec<char> = "[]:;- \n#”/=()å\t0…§>".chars().collect();
    let mut dice = Dice::new(13);
    let documents = documents();
    let (mut written, mut refused) = (0, 0);
    for _ in 0..count {
        let (sources, sheets) = &documents[dice.below(documents.len())];
        let mut text: Vec<char> = sheets[0].chars().collect();
        for _ in 0..=dice.below(4) {
            let at = dice.below(text.len());
            match dice.below(5) {
                0 => drop(text.remove(at)),
                1 | 2 => text.insert(at, signs[dice.below(signs.len())]),
                3 => {
                    let word = match dice.below(2) {
                        0 => VERBS[dice.below(VERBS.len())].words[0],
                        _ => KEYS[dice.below(KEYS.len())].words[0],
                    };
                    drop(text.splice(at..at, word.chars()));
                }
                _ => text.truncate(at.max(60)),
            }
        }
        let text: String = text.into_iter().collect();
        match recorded(sources, &text) {
            Ok(_) => written += 1,
            Err(faults) => {
                refused += 1;
                let lines = text.lines().count().max(1);
                for fault in faults {
                    assert!((1..=lines).contains(&fault.line), "{text}\n{fault:?}");
                    assert!(!fault.message.sv.is_empty() && !fault.message.en.is_empty());
                }
            }
        }
    }
    assert!(written > count / 20 && refused > count / 5, "{written} {refused}");
}
