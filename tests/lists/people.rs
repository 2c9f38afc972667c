//! Elected representatives of a region that is made up, with those who come and go.

use crate::generate::Dice;
use std::collections::BTreeMap;

const FIRST: &str = "\
    Anna Bertil Cecilia David Elin Fredrik Gunilla Hans Ingrid Johan Karin Lennart Märta Nils Oskar \
    Pernilla Ragnhild Sven Tove Ulrika Viktor Yvonne Åsa Örjan Birgitta Christoffer Desirée Emanuel \
    Gudrun Håkan Josefin Kristoffer Margareta Niklas Rebecka Sebastian Theodor Veronica Wilhelmina \
    Zacharias";
const LAST: &str = "\
    Almqvist Berglund Carlsson Dahlström Engberg Forsman Granlund Hedlund Isaksson Jakobsson \
    Kjellberg Lundmark Månsson Nordin Olofsson Persson Qvist Rosendahl Sandström Thelander \
    Uddenberg Vestergren Wallgren Ygberg Zetterlund Åhlander Öhrn Axelsson Bodin Cederholm \
    Danielsson Eklöf Fagerström Gustavsson Hallén Ingvarsson Jonasson Karlström Lagerkvist \
    Magnusson Nyström Oscarsson Palmgren Rydberg Svanström Törnblom Ullman Viklund Westin Åkerblom \
    Ödman Brandt Hjelm Kihlberg Mattsson Sjöholm Tegnér Wiberg Zander Roos";
pub const BODIES: &str = "\
    Vårdnämnden Kulturnämnden Trafiknämnden Miljönämnden Patientnämnden Fastighetsnämnden \
    Forskningsnämnden Bildningsnämnden Tandvårdsnämnden Psykiatrinämnden Servicenämnden \
    Utvecklingsnämnden Personalnämnden Folkhälsonämnden Primärvårdsnämnden Sjukhusnämnden \
    Valnämnden Krisledningsnämnden Läkemedelsnämnden Rehabiliteringsnämnden Skolnämnden \
    Landsbygdsnämnden Biblioteksnämnden Hjälpmedelsnämnden";
pub const ROLES: [(&str, &str); 4] = [
    ("Ordförande", "chair"),
    ("Vice ordförande", "vice_chair"),
    ("Ledamot", "member"),
    ("Ersättare", "deputy"),
];

/// A seat that somebody has or had; people are told apart by number, not by name.
#[derive(Clone, Debug)]
pub struct Seat {
    pub person: usize,
    pub name: String,
    pub body: usize,
    pub role: usize,
    pub from: String,
    pub to: Option<String>,
}

pub fn words(text: &'static str) -> Vec<&'static str> {
    text.split_whitespace().collect()
}

pub fn seats(count: usize, dice: &mut Dice) -> Vec<Seat> {
    let (first, last) = (words(FIRST), words(LAST));
    let bodies = (count / 35).clamp(4, words(BODIES).len());
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    let mut seats: Vec<Seat> = Vec::new();
    let mut person = 0;
    while person < count {
        let (own, family) = (*dice.pick(&first), *dice.pick(&last));
        // As many names as there are people need a second one.
        let name = match dice.below(3) {
            0 => format!("{own} {family}"),
            _ => format!("{own} {} {family}", dice.pick(&last)),
        };
        if taken.contains_key(&name) {
            continue;
        }
        taken.insert(name.clone(), person);
        let body = person % bodies;
        let place = person / bodies;
        let role = if place < 2 { place } else { 2 + dice.below(2) };
        let seat = Seat { person, name: name.clone(), body, role, from: "2022-10-15".into(), to: None };
        seats.push(seat.clone());
        // Who sits in two boards is there twice.
        if place >= 2 && dice.below(5) == 0 {
            seats.push(Seat { body: (body + 1) % bodies, role: 3, ..seat });
        }
        person += 1;
    }
    // In the middle of the term some leave, and somebody else comes the next day.
    for at in 0..seats.len() {
        if seats[at].role == 2 && dice.below(8) == 0 {
            let day = 1 + dice.below(27);
            seats[at].to = Some(format!("2024-03-{day:02}"));
            let name = format!(
                "{} {}-{}",
                dice.pick(&first),
                last[at % last.len()],
                last[(at / last.len() + 7) % last.len()]
            );
            if taken.contains_key(&name) {
                continue;
            }
            taken.insert(name.clone(), person);
            let from = format!("2024-03-{:02}", day + 1);
            seats.push(Seat { person, name, to: None, from, ..seats[at].clone() });
            person += 1;
        }
    }
    // Two people of one name, in different bodies.
    let twins = (count / 100).max(2);
    let single: Vec<usize> = (0..seats.len())
        .filter(|at| {
            seats.iter().filter(|seat| seat.person == seats[*at].person).count() == 1
                && seats[*at].to.is_none()
        })
        .collect();
    for twin in 0..twins {
        let (one, other) = (single[twin * 2], single[single.len() - 1 - twin]);
        if seats[one].body != seats[other].body {
            seats[other].name = seats[one].name.clone();
        }
    }
    seats
}
