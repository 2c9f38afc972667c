//! Each word of a sheet is read, or its line is refused: what says less than that something is so
//! never becomes a fact, and what stands with a name is never left out.

use crate::record_said::{BOARD, after, file, more, page, refused};

const POST: &str = "posts/exempel-hsd.yaml";

/// `tf` is a part of the name of a decision, and is not said of a post.
#[test]
fn acting_in_a_name() {
    let sources = page(&[]);
    for (act, path) in [
        (
            "- beslut: Tillförordnad hälso- och sjukvårdsdirektör [2]\n",
            "decisions/exempel-tillforordnad-halso",
        ),
        ("- uppdrag: Vikarierande chefer [2]\n", "assignments/exempel-vikarierande-chefer"),
        ("- grupp: Tf gruppen [2]\n", "groups/exempel-tf-gruppen"),
    ] {
        let done = after(&sources, act).unwrap_or_else(|told| panic!("{act}{told}"));
        let found = done.files.iter().find(|file| file.path.contains(path));
        let name = act.split_once(": ").and_then(|(_, rest)| rest.split_once(" [")).expect("a name").0;
        let text = found.unwrap_or_else(|| panic!("{path}: {act}")).text();
        assert!(text.contains(&format!("name: {name}\n")), "{text}");
    }
    refused(
        &sources,
        &[
            ("- befattning: Tf direktör [2]\n  innehavare: Anna Ask [2]\n", "”tf” säger hur någon har"),
            ("- befattning: Vikarierande direktör [2]\n", "`- innehavare: direktör: tf Anna Ask`"),
            ("- person: tf Anna Ask [2]\n", "”tf” säger hur någon har"),
            ("- beslut: Val [2]\n  av: Tf hälso- och sjukvårdsdirektör 2026-03-12\n", "”tf” säger hur"),
        ],
    );
    let said = more(&sources, "- innehavare: tf HSD: Anna Ask [från 2026-04-01, 2]\n", POST);
    assert!(said.contains("acting: true"), "{said}");
}

/// What stands after the name of a holder, or of somebody who sits somewhere.
#[test]
fn after_a_name() {
    let sources = page(&[]);
    let holder = |words: &str| format!("- om: HSD\n  innehavare: {words} [2]\n");
    for words in ["Per Ek, tf", "Per Ek (tf)", "tf Per Ek", "Per Ek, tf HSD"] {
        let done = after(&sources, &holder(words)).unwrap_or_else(|told| panic!("{words}: {told}"));
        let post =
            done.find("exempel/posts/exempel-hsd.yaml").map(|at| done.files[at].text()).expect("it is there");
        assert!(post.contains("acting: true"), "{words}: {post}");
    }
    for (words, told) in [
        ("Anna Ask, tidigare", "”tidigare” säger att det är över"),
        ("Anna Ask (tidigare)", "”tidigare” säger att det är över"),
        ("Anna Ask, föräldraledig", "`Anna Ask [föräldraledig]`"),
        ("Anna Ask, M", "partiet skrivs inte"),
        ("Anna Ask / Regionstyrelsen", "sägs inte om den som har befattningen"),
        ("Anna Ask?", "säger att det inte är säkert"),
        ("kanske Anna Ask", "säger att det inte är säkert"),
    ] {
        refused(&sources, &[(&holder(words), told)]);
    }
    let seat = |words: &str| format!("- om: Regionstyrelsen\n  ordförande: {words} [3]\n");
    for (words, told) in [
        ("Anna Ask, f.d. ordförande", "”f.d.” säger att det är över"),
        ("Anna Ask, avgående ordförande", "”avgående” säger att det är över"),
        ("Anna Ask, tillträdande ordförande", "inte har börjat"),
        ("Anna Ask, föreslagen", "skriv `[föreslås]`"),
        ("Anna Ask, kanske", "inte är säkert"),
        ("Anna Ask, M", "partiet skrivs inte: `M`"),
        ("Anna Ask, (M)", "partiet skrivs inte"),
        ("Anna Ask, moderat", "partiet skrivs inte"),
        ("Anna Ask?", "inte är säkert"),
        ("ev. Anna Ask", "inte är säkert"),
        ("tidigare ordförande i nämnden", "att det är över"),
        ("kanske Anna Ask", "inte är säkert"),
        ("kansliet [3]", "två hakparenteser"),
        ("Anna Ask [3], HSD", "mitt i"),
    ] {
        refused(&sources, &[(&seat(words), told)]);
    }
    let said = more(&sources, &seat("Anna Ask, tf"), BOARD);
    assert!(said.contains("acting: true") && !said.contains("term"), "{said}");
    let said = more(&sources, &seat("tidigare chefer inom vården"), BOARD);
    assert!(said.contains("described: tidigare chefer inom vården"), "{said}");
    // A title beside another word of the source is noted.
    let said = more(
        &sources,
        "- om: Regionstyrelsen\n  ordförande: Anna Ask, regionråd [ord = Föredragande, 3]\n",
        BOARD,
    );
    assert!(said.contains("term: Föredragande") && said.contains("regionråd"), "{said}");
    let said =
        more(&sources, "- om: Regionstyrelsen\n  2:e vice ordförande: Anna Ask, regionråd [3]\n", BOARD);
    assert!(said.contains("term: 2:e vice ordförande") && said.contains("regionråd"), "{said}");
}

/// The same of somebody who is appointed: no post is called *formerly director*.
#[test]
fn after_the_name_of_who_is_appointed() {
    let sources = page(&[]);
    for (words, told) in [
        ("Anna Ask, f.d. direktör", "”f.d.” säger att det är över"),
        ("Anna Ask, blivande direktör", "inte har börjat"),
        ("Anna Ask, direktör, M", "partiet skrivs inte: `M`"),
        ("Anna Ask, ordförande / Regionstyrelsen, M", "partiet skrivs inte: `M`"),
        ("Anna Ask, chef / Regionstyrelsen (Södra nämnden)", "en befattning talar inte för någon"),
    ] {
        refused(&sources, &[(&format!("- utse: {words} [2]\n"), told)]);
    }
    let said =
        more(&sources, "- utse: Anna Ask, personlig ersättare för Per Ek / Regionstyrelsen [3]\n", BOARD);
    assert!(said.contains("role: deputy") && said.contains("term: personlig ersättare för Per Ek"), "{said}");
}

/// A doubt in a bracket is no hedge: answers would tell the rest.
#[test]
fn a_doubt_in_a_bracket() {
    let sources = page(&[]);
    for (bracket, told) in [
        ("kanske", "inte är säkert"),
        ("preliminärt", "inte är säkert"),
        ("tidigare", "`[slutat]`"),
        ("f.d.", "`[slutat]`"),
        ("avgående", "`[slutat]`"),
        ("valberedningens förslag", "skriv `[föreslås]`"),
        ("eventuellt vid behov", "inte är säkert"),
    ] {
        for act in [
            format!("- om: Regionstyrelsen\n  ordförande: Anna Ask [{bracket}, 3]\n"),
            format!("- om: HSD\n  innehavare: Anna Ask [{bracket}, 2]\n"),
        ] {
            refused(&sources, &[(&act, told)]);
        }
    }
    let said = more(&sources, "- om: Regionstyrelsen\n  ordförande: Anna Ask [vid behov, 3]\n", BOARD);
    assert!(said.contains("condition: vid behov"), "{said}");
    let said = more(&sources, "- om: Regionstyrelsen\n  sammankallande: Anna Ask [under 2027, 3]\n", BOARD);
    assert!(said.contains("from: 2027-01-01") && said.contains("to: 2027-12-31"), "{said}");
}

/// Initials and small words are of names; what is said twice of a person is said once.
#[test]
fn names_of_people() {
    let sources = page(&[]);
    for name in
        ["Anna B. Ask", "Kerstin Å. Lund", "A. Ask", "Jean-Luc de la Tour", "Ali bin Hassan", "Anna d'Ask"]
    {
        let said = more(&sources, &format!("- om: Regionstyrelsen\n  ordförande: {name} [3]\n"), BOARD);
        assert!(said.contains("- person: "), "{name}: {said}");
    }
    refused(
        &sources,
        &[("- om: Regionstyrelsen\n  ordförande: Dr Anna Ask [3]\n", "”Dr” är ingen del av ett namn")],
    );
    let act = "- person: Eva Lind [3]\n- nätverk: Nätverket [3]\n  leds av: Eva Lind\n";
    file(&sources, act, "groups/exempel-natverket.yaml");
}

/// Amounts as delegation orders have them.
#[test]
fn amounts() {
    let sources = page(&[]);
    let act = |bracket: &str| {
        format!("- delegation: Ordning [2]\n  av: Regionstyrelsen\n  rader:\n  - HSD: inköp [{bracket}, 3]\n")
    };
    let path = "decisions/exempel-ordning.yaml";
    for (bracket, wanted) in [
        ("högst 2,5 miljoner kronor", "up_to: 2,5 miljoner kronor\n"),
        ("högst fem prisbasbelopp", "up_to: 5 prisbasbelopp\n"),
        ("högst ett halvt prisbasbelopp", "up_to: 0,5 prisbasbelopp\n"),
        ("över 1,5 mnkr men högst 2,5 mnkr", "condition: över 1,5 mnkr\n"),
        ("mellan 100 000 och 300 000 kronor", "condition: mellan 100 000 och 300 000 kronor\n"),
        ("från 100 000 kronor till 300 000 kronor", "up_to: 300 000 kronor\n"),
        ("under 300 000 kronor", "condition: under 300 000 kronor\n"),
    ] {
        let said = file(&sources, &act(bracket), path);
        assert!(said.contains(wanted) && said.contains("up_to"), "{bracket}: {said}");
    }
    for bracket in ["högst 0,5", "högst många kronor"] {
        refused(&sources, &[(&act(bracket), "7:5: "), (&act(bracket), "är inget belopp")]);
    }
}
