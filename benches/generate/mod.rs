//! Makes a data set of any size: seeded, realistic Swedish text, the same mix of kinds and
//! references as the shipped data, with histories of holders. The same seed gives the same bytes.

mod dice;
mod words;

pub use dice::Dice;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use words::{AREAS, FIRST, LAST, TASKS, UNITS};

/// Writes `files` YAML files below `root`; the folders are made.
pub fn write(root: &Path, files: usize, seed: u64) {
    let mut dice = Dice::new(seed);
    let themes = root.join("gemensamt/themes");
    fs::create_dir_all(&themes).expect("the folder can be made");
    fs::write(themes.join("digitalisering.yaml"), "name: Digitalisering\nnote: Redaktörens tema.\n")
        .expect("the file can be written");
    let regions = (files / 1000).clamp(1, 21);
    let per_region = files / regions;
    // The theme is one of them.
    let mut written = 1;
    for region in 0..regions {
        let share = if region + 1 == regions { files - written } else { per_region };
        Region {
            first: written,
            syllables: syllables(files),
            tens: 0,
            root,
            id: format!("region-{region}"),
            dice: &mut dice,
        }
        .write(share);
        written += share;
    }
}

/// How many syllables tell so many files apart: six until there are more than six syllables can
/// tell.
fn syllables(files: usize) -> u32 {
    (6..).find(|count| 6usize.pow(*count) >= files).unwrap_or(6)
}

struct Region<'r> {
    /// How many files were written before those of the region, the syllables of a name, and the
    /// region's full tens.
    first: usize,
    syllables: u32,
    tens: usize,
    root: &'r Path,
    id: String,
    dice: &'r mut Dice,
}

impl Region<'_> {
    fn write(&mut self, files: usize) {
        let region = self.id.clone();
        self.file(
            "regions",
            &region,
            &format!(
                "name: Region {}\naliases:\n  - name: Landstinget\n    type: former\n    to: 2018-12-31\n",
                self.id
            ),
        );
        self.file(
            "sources",
            &format!("{region}-kalla"),
            &format!(
                "title: Årsredovisning för {region}\ntype: annual_report\npublisher: {region}\ndate: \
                2024-03-01\n"
            ),
        );
        self.file(
            "programmes",
            &format!("{region}-strategi"),
            &format!(
                "name: Utvecklingsstrategi för {region}\nowner: {region}\ntype: strategy\nhorizon: \
                2030\nsources:\n  - {region}-kalla#s1\n"
            ),
        );
        // The rest in the proportions of the shipped data: per ten files three people, two posts,
        // two areas, a unit, a group, a decision or assignment.
        let left = files.saturating_sub(3);
        let order =
            ["person", "post", "unit", "area", "group", "person", "post", "area", "person", "decision"];
        self.tens = left / order.len();
        for at in 0..left {
            let (ten, at) = (at / order.len(), at % order.len());
            // Nobody would name the people of a ten that is not full.
            let kind = if ten == self.tens { "decision" } else { order[at] };
            self.one(kind, ten, at);
        }
    }

    /// A name that no other person has, nor one that is nearly it: each digit of the number is a
    /// syllable.
    fn full_name(&mut self, number: usize) -> String {
        let syllables = (0..self.syllables)
            .map(|digit| ["ba", "ce", "di", "fo", "gu", "hy"][number / 6usize.pow(digit) % 6]);
        let own: String = syllables.collect();
        format!("{} {} By{own}", self.dice.pick(FIRST), self.dice.pick(LAST))
    }

    fn one(&mut self, kind: &str, ten: usize, at: usize) {
        let region = self.id.clone();
        // References go to full tens, so that none is broken; upwards only, so that nothing goes in
        // a circle.
        let near = self.dice.below(ten.min(self.tens));
        // Each ten's people are named by the posts of the next.
        let before = (ten + self.tens.max(1) - 1) % self.tens.max(1);
        let mut text = String::new();
        match kind {
            "person" => {
                let _ = write!(
                    text,
                    "name: {}\nsources:\n  - {region}-kalla#s{}\n",
                    self.full_name(self.first + ten * 10 + at),
                    1 + self.dice.below(90)
                );
                self.file("people", &format!("{region}-person-{ten}-{at}"), &text);
            }
            "post" => {
                let _ = write!(
                    text,
                    "name: {}\nbody: {region}\nholders:\n",
                    self.dice.pick(&[
                        "Verksamhetschef",
                        "Avdelningschef",
                        "Enhetschef",
                        "Utvecklingsdirektör",
                        "Strateg"
                    ])
                );
                for (year, person) in [(2016, 0), (2019, 5), (2023, 8)] {
                    let _ = writeln!(
                        text,
                        "  - person: {region}-person-{before}-{person}\n    from: {year}-01-01"
                    );
                    if year < 2023 {
                        let _ = writeln!(text, "    to: {}-12-31", if year == 2016 { 2018 } else { 2022 });
                    }
                    let _ = writeln!(text, "    source: {region}-kalla#s{}", 1 + self.dice.below(90));
                }
                self.file("posts", &format!("{region}-post-{ten}-{at}"), &text);
            }
            "unit" => {
                let above = if ten == 0 { region.clone() } else { format!("{region}-unit-{near}-2") };
                let _ = write!(
                    text,
                    "name: {} {ten}\nterm: förvaltning\npart_of:\n  - body: {above}\n    source: \
                     {region}-kalla#s7\n",
                    self.dice.pick(UNITS)
                );
                self.tasks(&mut text, 4);
                self.file("units", &format!("{region}-unit-{ten}-{at}"), &text);
            }
            "area" => {
                let _ = write!(
                    text,
                    "name: {}\nterm: insatsområde\nprogramme: {region}-strategi\nrole: \
                     driving\nresponsible:\n",
                    self.dice.pick(AREAS)
                );
                let area = text["name: ".len()..].lines().next().unwrap_or("").to_string();
                let _ = writeln!(
                    text,
                    "  - person: {region}-person-{near}-0\n    relation: accountable\n    from: 2022-23\n    term: ansvarig\n    source: {region}-kalla#s{}",
                    1 + self.dice.below(90)
                );
                let _ = writeln!(
                    text,
                    "  - post: {region}-post-{near}-1\n    relation: supports\n    condition: vid behov\n    source: {region}-kalla#s9"
                );
                if area == "Digitalisering" {
                    text.push_str(
                        "themes:\n  - theme: digitalisering\n    match: exact\n    note: Samma ord.\n",
                    );
                }
                let _ = writeln!(
                    text,
                    "sources:\n  - {region}-kalla#s9\nnote: Befattningen anges inte i källan, och inte \
                     heller när ansvaret började."
                );
                self.file("programme-areas", &format!("{region}-area-{ten}-{at}"), &text);
            }
            "group" => {
                let _ = write!(
                    text,
                    "name: Ledningsgruppen {ten}.{at} för {}\ntype: management_group\nlevel: tactical\npart_of:\n  - \
                     body: {region}-unit-{near}-2\n    source: {region}-kalla#s2\n",
                    self.dice.pick(UNITS)
                );
                let _ = writeln!(
                    text,
                    "members:\n  - post: {region}-post-{near}-1\n    role: chair\n    from: 2023-01-01\n    \
                     source: {region}-kalla#s3"
                );
                for seat in ["0", "5", "8"] {
                    let _ = writeln!(
                        text,
                        "  - person: {region}-person-{near}-{seat}\n    term: ledamot\n    source: \
                         {region}-kalla#s{}",
                        1 + self.dice.below(90)
                    );
                }
                self.tasks(&mut text, 5);
                let _ = writeln!(
                    text,
                    "reports_to:\n  - body: {region}-unit-{near}-2\n    frequency: regelbundet\n    source: \
                     {region}-kalla#s4"
                );
                self.file("groups", &format!("{region}-group-{ten}-{at}"), &text);
            }
            _ => {
                let day = 1 + self.dice.below(28);
                let _ = write!(
                    text,
                    "name: Beslut om {}\ntype: decision\nstatus: adopted\nby: {region}\ndate: \
                     2023-0{}-{day:02}\nparagraph: \"{}\"\npoints:\n",
                    self.dice.pick(AREAS),
                    1 + self.dice.below(9),
                    1 + self.dice.below(300)
                );
                for label in ["a", "b", "c"] {
                    let _ = writeln!(
                        text,
                        "  - label: {label}\n    text: {}\n    source: {region}-kalla#s{}",
                        self.dice.pick(TASKS),
                        1 + self.dice.below(90)
                    );
                }
                let _ = writeln!(text, "sources:\n  - {region}-kalla#s8");
                self.file("decisions", &format!("{region}-decision-{ten}-{at}"), &text);
            }
        }
    }

    fn tasks(&mut self, text: &mut String, count: usize) {
        text.push_str("mandate:\n");
        for _ in 0..count {
            let _ = writeln!(
                text,
                "  - task: {}\n    source: {}-kalla#s{}",
                self.dice.pick(TASKS),
                self.id,
                1 + self.dice.below(90)
            );
        }
    }

    fn file(&self, kind: &str, id: &str, text: &str) {
        let folder = self.root.join(&self.id).join(kind);
        fs::create_dir_all(&folder).expect("the folder can be made");
        fs::write(folder.join(format!("{id}.yaml")), text).expect("the file can be written");
    }
}
