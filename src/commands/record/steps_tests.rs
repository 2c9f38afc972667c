//! What is asked, and what the answers make.

use super::*;
use crate::lang::both;

/// Asks of a source with twelve lines; whoever is called Eva Ek is in doubt until it is said who.
fn answered(input: &str) -> (String, bool, String) {
    let mut out = Vec::new();
    let judge = |text: &str| -> Vec<Fault> {
        let lines = text.lines().enumerate();
        let doubt = |(at, line): (usize, &str)| {
            let is_home = line == "i: Regon";
            let is_doubt = line.contains("Eva Ek") && !line.contains("Eva Ek = ");
            let message = if is_home { both("ingen region", "no region") } else { both("vilken?", "which?") };
            let help = both("skriv\n  `Eva Ek = eva-ek`\n  `Eva Ek = ny`", "write\n  `Eva Ek = eva-ek`");
            (is_home || is_doubt).then_some(Fault { line: at + 1, column: 3, message, help: Some(help) })
        };
        lines.filter_map(doubt).collect()
    };
    let document =
        |(id, title): (&str, &str)| Document { id: id.into(), title: title.into(), lines: Some(12) };
    let sources = [("prot", "Protokoll från mars"), ("plan", "Plan från mars")].map(document);
    let known = Known { sources: &sources, judge: &judge };
    let (sheet, is_whole) = ask(&mut input.as_bytes(), &mut out, Lang::Sv, &known).expect("no fault");
    (sheet, is_whole, String::from_utf8(out).expect("UTF-8"))
}

#[test]
fn answers_make_a_sheet() {
    let (made, is_whole, told) = answered(
        "fel\nprot\nRegion Skåne\nutsee\nutse\nBo\n<\nAnna Ask, HSD\n12, från 1 april 2026\nefter Per Ek\n\
         efter: Per Ek\n\n\n",
    );
    assert!(is_whole);
    assert_eq!(
        made,
        "källa: prot\ni: Region Skåne\nhändelser:\n- utse: Anna Ask, HSD [12, från 1 april 2026]\n  efter: Per \
         Ek\n"
    );
    assert!(super::sheet::read(&made).1.is_empty());
    assert!(told.contains("gov källa ny FIL") && told.contains("menade du `utse`?"), "{told}");
}

/// The document comes first, and is chosen by its id or by words that it alone has.
#[test]
fn the_document_is_asked_for_first() {
    for answer in ["prot", "protokoll", "MARS prot"] {
        let (made, _, told) = answered(&format!("{answer}\nRegion Skåne\n\n"));
        assert!(made.starts_with("källa: prot\ni: Region Skåne\n"), "{answer}: {made}");
        assert!(told.starts_with("Dokument i datamängden:\n  prot  Protokoll från mars\n"), "{told}");
        assert!(told.contains("  Protokoll från mars; 12 rader\n"), "{told}");
    }
    let (made, is_whole, told) = answered("mars\n");
    assert!(made.is_empty() && !is_whole, "{made}");
    assert!(told.contains("Flera har det i titeln:\n  prot  Protokoll från mars\n  plan"), "{told}");
}

#[test]
fn an_end_before_the_last_answer_loses_nothing() {
    let (made, is_whole, _) = answered("prot\nRegion Skåne\nutse\nAnna Ask, HSD\n12\nefter: Per Ek\n");
    assert!(!is_whole && made.ends_with("- utse: Anna Ask, HSD [12]\n  efter: Per Ek\n"), "{made}");
}

#[test]
fn what_is_wrong_is_said_at_once() {
    let (made, _, told) = answered(
        "prot\nRegon\nRegion Skåne\nenhet\nEnhet #5\nEnhet Norr\n99\n12\nordförande: A [13]\nhändelser:\n\
         ordförande: A\nordförande: B\n\n\n",
    );
    assert!(made.ends_with("- enhet: Enhet Norr [12]\n  ordförande: A\n"), "{made}");
    for words in
        ["ingen region", "börjar en kommentar", "ingen rad 99", "ingen rad 13", "bara under ett", "redan på"]
    {
        assert!(told.contains(words), "{words}: {told}");
    }
    // What is meant all the same is written twice.
    assert!(answered("prot\nRegon\nRegon\n\n").0.contains("i: Regon\n"));
}

#[test]
fn doubt_is_asked_where_it_is() {
    let begun = "prot\nRegion Skåne\nnämnd\nTrafiknämnden\n12\nsekreterare: Eva Ek [3]\n\n";
    for answer in ["eva-ek", "Eva Ek = eva-ek", "sekreterare: Eva Ek = eva-ek [3]"] {
        let (made, is_whole, told) = answered(&format!("{begun}{answer}\nenhet\nNorr\n\n\n\n"));
        assert!(is_whole && told.contains("vilken?"), "{told}");
        assert!(made.contains("  sekreterare: Eva Ek = eva-ek [3]\n- enhet: Norr\n"), "{made}");
    }
    // What is no line of a sheet takes the place of none.
    let (made, ..) = answered(&format!("{begun}enhet\neva-ek\n\n"));
    assert!(made.ends_with("  sekreterare: Eva Ek = eva-ek [3]\n"), "{made}");
    // No answer leaves it, and the end of the input loses nothing.
    assert!(answered(&format!("{begun}\n\n")).0.ends_with("  sekreterare: Eva Ek [3]\n"));
    assert!(answered(begun).0.ends_with("  sekreterare: Eva Ek [3]\n"));
}

#[test]
fn acts_stand_under_a_decision() {
    let (made, is_whole, told) = answered(
        "prot\nRegion Skåne\nbeslut\nVal av nämnd\n12\nhändelser:\nav: Regionstyrelsen 2026-03-12\n\nutsee\nutse\nBo Li, \
         ledamot / Nämnden\n7\nefter: Eva Ek\n\nEva Ek = eva-ek\ninrätta\nRådet\n8\n\n<\n\n\nenhet\nNorr\n9\n\n\n",
    );
    assert!(is_whole, "{told}");
    assert_eq!(
        made,
        "källa: prot\ni: Region Skåne\nhändelser:\n- beslut: Val av nämnd [12]\n  av: Regionstyrelsen 2026-03-12\n  \
         händelser:\n  - utse: Bo Li, ledamot / Nämnden [7]\n    efter: Eva Ek = eva-ek\n  - inrätta: Rådet [8]\n- enhet: \
         Norr [9]\n"
    );
    let (read, faults) = super::sheet::read(&made);
    assert!(faults.is_empty() && read.acts.iter().map(|act| act.under).eq([None, Some(0), Some(0), None]));
    assert!(told.contains("lämna svaret tomt") && told.contains("menade du `utse`?"), "{told}");
    assert!(told.contains("Vad gör beslutet (utse") && told.contains("Vad gör beslutet mer"), "{told}");
}
