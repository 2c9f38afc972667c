//! Work grows as the data does. Counted in steps (`src/steps.rs`) and not in time, so that a busy
//! machine changes nothing: twice the data may take a little more than twice the steps, and never
//! four times.

mod declared;
#[path = "growth/shapes.rs"]
mod each_shape;
#[path = "../benches/generate/mod.rs"]
mod generate;
#[path = "../benches/shapes/mod.rs"]
mod shapes;

use gov::acts::mean::mean;
use gov::acts::prove::Texts;
use gov::acts::rows;
use gov::acts::sheet;
use gov::acts::world::World;
use gov::checks::judge;
use gov::find::Topic;
use gov::model::Model;
use gov::model::kind::{Kind, Kinds};
use gov::query::{self, When, list};
use gov::sources::{Content, SourceFile, Sources};
use gov::steps;
use std::path::Path;
use std::sync::Mutex;

/// Small enough for one region, in which everything hangs together: one source, one programme, one
/// line to the top.
const FILES: usize = 450;

/// Twice, and what sorting and searching add.
const MOST: f64 = 2.4;

fn sources(files: usize) -> Sources {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("growth-{files}"));
    let _ = std::fs::remove_dir_all(&root);
    generate::write(&root, files, 7);
    Sources::load(&root).expect("the generated data can be read")
}

/// The steps of each piece of work over so many files.
fn steps_of(files: usize) -> Vec<(&'static str, u64)> {
    let sources = sources(files);
    let when = When { today: "2026-11-25".parse().expect("a day"), at: None };
    let mut all = Vec::new();
    let mut count = |name, work: &mut dyn FnMut()| {
        let before = steps::counted();
        work();
        all.push((name, steps::counted() - before));
    };
    let everything =
        list::Filter { kinds: Kinds::MAX, region: None, programme: None, theme: None, term: None };
    count("validate", &mut || {
        let found = judge::of(&sources, when.today).found;
        let failing = found.iter().find(|finding| finding.level.fails());
        assert!(failing.is_none(), "{failing:?}")
    });
    let (model, _) = Model::build(&sources);
    let programme = model.find("region-0-strategi").expect("the programme is there");
    let theme = model.find("digitalisering").expect("the theme is there");
    let first = |kind| model.of_kind(kind).next().expect("there is one").0;
    let (person, post, group) = (first(Kind::Person), first(Kind::Post), first(Kind::Group));
    let decisions = query::decisions::Filter {
        by: None,
        by_type: None,
        matter: None,
        kind: None,
        status: None,
        effect: None,
        period: None,
        numbers: Vec::new(),
        region: None,
    };
    let routes = query::routes::Filter { scope: None, words: None, region: None };
    count("who-owns", &mut || {
        assert!(!query::who_owns::who_owns(&model, &Topic::of("digitalisering"), None, &when).hits.is_empty())
    });
    count("who-decides", &mut || {
        drop(query::who_decides::who_decides(&model, &Topic::of("digitalisering"), None, true, &when))
    });
    count("responsibilities", &mut || {
        assert!(
            query::responsibilities::responsibilities(&model, None, None, &when).each(|row| row).count() > 0
        )
    });
    count("reporting-lines", &mut || drop(query::reporting_lines::all(&model, None, &when)));
    count("list", &mut || drop(query::list::list(&model, &everything, &when)));
    count("gaps", &mut || drop(query::gaps::gaps(&model, &sources, &[], None, &when)));
    count("load", &mut || drop(query::load::load(&model, query::load::By::Person, None, &when)));
    count("stale", &mut || drop(query::stale::stale(&model, None, None, &when)));
    count("counts", &mut || drop(query::counts::counts(&model, None, None, &when)));
    count("compare", &mut || drop(query::compare::compare(&model, theme, None, &when)));
    count("glossary", &mut || drop(query::glossary::glossary(&model, None, None, &when)));
    count("cite", &mut || {
        drop(query::cite::cite(&model, &sources, "digitalisering och vård", None, None, &when))
    });
    count("ask", &mut || {
        let set = gov::ask::Set { at: None, region: None };
        let asked = gov::ask::ask(&model, "vem ansvarar för digitalisering", set, when.today);
        assert!(asked.is_ok_and(|asked| !asked.readings.is_empty()));
    });
    count("coverage", &mut || drop(query::coverage::coverage(&model, &sources, None, None, &when)));
    count("chart", &mut || drop(query::chart::of_region(&model, None, &when)));
    count("chart of a programme", &mut || drop(query::chart::of_programme(&model, programme, &when)));
    count("raci", &mut || drop(query::raci::raci(&model, programme, &when)));
    count("timeline", &mut || drop(query::timeline::timeline(&model, programme, &when)));
    count("members", &mut || drop(query::members::members(&model, group, &when)));
    count("person", &mut || drop(query::person::person(&model, person, &when)));
    count("post", &mut || drop(query::person::post(&model, post, &when)));
    count("chair", &mut || drop(query::chairing::chair(&model, group, &when)));
    count("mandate", &mut || {
        assert!(query::points::mandates(&model, None, None, &when).each(|row| row).count() > 0)
    });
    count("principles", &mut || {
        query::points::principles(&model, None, None, &when).each(|row| row).for_each(drop)
    });
    count("decisions", &mut || drop(query::decisions::decisions(&model, &decisions, &when)));
    count("route", &mut || drop(query::routes::routes(&model, &routes, &when)));
    all
}

/// The steps of all threads are counted together, so one test waits for the other.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

#[test]
fn twice_the_data_takes_twice_the_steps() {
    let _turn = ONE_AT_A_TIME.lock();
    let (once, twice) = (steps_of(FILES), steps_of(2 * FILES));
    // Those left out look at one thing, at a history, or at no data.
    let counted = once.iter().map(|(name, _)| *name);
    declared::asks_all("tests/growth.rs", counted, &["bisect", "explain", "log", "show", "why"]);
    for ((name, once), (_, twice)) in once.iter().zip(&twice) {
        let growth = *twice as f64 / (*once).max(1) as f64;
        assert!(*once > 0, "{name} is counted");
        assert!(growth <= MOST, "{name}: {once} steps for {FILES} files, {twice} for twice as many");
    }
}

/// The name of somebody, unlike that of anybody else.
fn name(number: usize) -> String {
    const PARTS: [&str; 10] = ["bax", "dem", "fip", "gol", "huk", "jyr", "kås", "läd", "möf", "nez"];
    let digits = [1, 10, 100, 1000].map(|place| number / place % 10);
    let part = |digit: usize| PARTS[digit % 10];
    let [first, last] = [part(digits[0]), part(digits[2])].map(|part| {
        let mut letters = part.chars();
        let capital = letters.next().map_or(String::new(), |letter| letter.to_uppercase().to_string());
        capital + letters.as_str()
    });
    let check = digits.iter().sum::<usize>();
    format!("{first}{} {last}{}{}", part(digits[1]), part(digits[3]), part(check))
}

/// A data set of one region with a source.
fn one_region() -> Sources {
    let file = |(path, text): (&str, &str)| SourceFile {
        path: path.to_string(),
        content: Content::Text(text.into()),
    };
    let files = [("as/regions/as.yaml", "name: Region Ås\n"), ("as/sources/lista.yaml", "title: Listan\n")];
    Sources { files: files.map(file).into_iter().collect(), ..Sources::default() }
}

/// Twice the names take a little more than twice the steps.
fn grows_as_they_do(steps: impl Fn(usize) -> u64) {
    let all = [500, 1000, 2000, 4000].map(|count| (count, steps(count)));
    for [(count, once), (_, twice)] in [[all[0], all[1]], [all[1], all[2]], [all[2], all[3]]] {
        assert!(once > 0 && twice as f64 / once as f64 <= MOST, "{count} names: {once} steps, then {twice}");
    }
}

/// A line of a sheet with very many new names.
#[test]
fn a_line_of_new_people_grows_as_they_do() {
    let _turn = ONE_AT_A_TIME.lock();
    let sources = one_region();
    grows_as_they_do(|count| {
        let names: Vec<String> = (0..count).map(name).collect();
        let acts = format!("- råd: Rådet [#s1]\n  ledamöter: {} [#s1]\n", names.join("; "));
        let before = steps::counted();
        let (sheet, faults) = sheet::read(&format!("källa: lista\ni: Region Ås\nhändelser:\n{acts}"));
        let meant = mean(&sheet, World::of(&sources).expect("the data can be read"));
        assert!(faults.is_empty() && meant.faults.is_empty(), "{faults:?} {:?}", meant.faults);
        let texts = Texts::of(&meant.world).expect("it can be written");
        assert_eq!(texts.new.len(), count + 1);
        steps::counted() - before
    });
}

/// A table with very many new names, each in a body that is new too.
#[test]
fn a_table_of_new_people_grows_as_they_do() {
    let _turn = ONE_AT_A_TIME.lock();
    let sources = one_region();
    grows_as_they_do(|count| {
        let row = |at: usize| format!("{};Ledamot;Nämnden {}\n", name(at), name(at).to_lowercase());
        let text = format!("Namn;Roll;Nämnd\n{}", (0..count).map(row).collect::<String>());
        let table = gov::texts::table::read(text.as_bytes()).expect("a table");
        let verb = gov::acts::words::verb_of("utse").expect("a verb");
        let how = rows::How { verb, source: "lista", house: Some("Region Ås"), is_one_person: false };
        let before = steps::counted();
        let rows = rows::acts(&table, &how);
        let mut world = World::of(&sources).expect("the data can be read");
        world.kept.insert("lista".to_string(), text.lines().map(String::from).collect());
        let meant = mean(&rows.sheet, world);
        assert!(rows.faults.is_empty(), "{:?}", rows.faults);
        assert!(meant.faults.is_empty(), "{:?}", &meant.faults[..3]);
        assert_eq!(meant.world.things.len(), 2 * count + 2);
        steps::counted() - before
    });
}
