//! Whether a word that names nothing is in an answer all the same, and need not be told.

use crate::ask::mentions::Mention;
use crate::ask::{Reading, acting, rules};
use crate::find::{Topic, fold, names_of, same_word};
use crate::model::Model;
use crate::model::entity::EntityId;
use crate::model::seat::Seat;

impl Reading {
    /// Whether a word that names nothing is in the answer all the same: the command is asked by it,
    /// or it is what a number of the thing counts ("löften"), or what is lacking ("datum").
    pub(super) fn has_used(&self, model: &Model, word: &str, mentions: &[Mention]) -> bool {
        let is_argument = self.argv[1..].iter().any(|arg| arg.split(' ').any(|piece| piece == word));
        let things = mentions.iter().flat_map(|mention| &mention.ids);
        let mut counts = things.clone().flat_map(|id| model.get(*id).counts());
        // A rule for seats has a number too: "två patientföreträdare".
        let is_seat_of = |seat: &Seat| {
            let said = seat.stated.term.as_ref().or(seat.party.described.as_ref());
            seat.count.is_some() && said.is_some_and(|said| Topic::of(word).is_said_in(said.as_str()))
        };
        let mut of_seats = things.clone().flat_map(|id| model.get(*id).seats());
        let lacked = [
            ("date", "dat"),
            ("number", "diarie"),
            ("host", "värd"),
            ("host", "host"),
            ("members", "led"),
            ("seat", "plats"),
        ];
        let is_lacked =
            |(sort, begin): &(&str, &str)| self.argv.iter().any(|arg| arg == sort) && word.starts_with(begin);
        let is_seat = word.to_lowercase().starts_with("plats") || word.to_lowercase().starts_with("seat");
        // "vilken sjukvårdsregion hör Halland till", or hosts it: of what it is a part, its lines
        // say.
        let is_whole = |id: EntityId| {
            let Some(body) = model.get(id).body() else { return false };
            let hosts = body.hosted_by.iter().filter_map(|host| host.body.to);
            let wholes = body.part_of.iter().filter_map(|bond| bond.party.body.as_ref()?.to);
            let mut wholes = wholes.chain(hosts);
            let has_word = |name: &str| name.to_lowercase().split(' ').any(|own| same_word(own, word));
            wholes.any(|whole| names_of(model.get(whole)).any(has_word))
        };
        let named = self.argv[1..].iter().filter_map(|arg| model.find(arg));
        let is_hosted = || things.clone().copied().chain(named.clone()).any(is_whole);
        // "ställföreträdare", read as "överdirektör: generaldirektörens ställföreträdare".
        let said = self.read.sv.to_lowercase();
        let mut said = said.split(|c: char| !c.is_alphanumeric());
        let is_read = said.any(|own| own == word || same_word(own, &word.to_lowercase()));
        // "vem är tf direktör": where somebody acts in the post, that is said of them.
        let acts_there = |id: EntityId| model.get(id).seats().iter().any(|seat| seat.acting);
        let mut there = self.argv[1..].iter().filter_map(|arg| model.find(arg));
        let mut is_acting = || {
            let is_seat = matches!(self.argv[0].as_str(), "chair" | "members");
            acting::is_acting(&fold(word)) && (self.argv[0] == "post" || is_seat && there.any(acts_there))
        };
        // "process lead": the role is asked for by its key.
        let is_role = || self.argv.iter().any(|arg| arg == "process_lead") && word == "process";
        // "1:e vice ordförande", where the source says "förste".
        let is_placed = || {
            let of_args = self.argv[1..].iter().flat_map(|arg| arg.split(' ')).map(fold);
            rules::place_of(&fold(word))
                .is_some_and(|own| of_args.into_iter().any(|arg| rules::place_of(&arg) == Some(own)))
        };
        let is_counted = || {
            let of = self.argv[1..].iter().find_map(|arg| model.find(arg)).map(|id| model.get(id));
            self.argv[0] == "why" && rules::is_stated(&self.argv, of, word)
        };
        is_argument
            || is_counted()
            || is_read
            || is_acting()
            || is_placed()
            || is_role()
            || matches!(self.argv[0].as_str(), "reporting-lines" | "who-owns") && is_hosted()
            || self.argv[0] == "members" && is_seat
            || self.argv[0] == "gaps" && lacked.iter().any(is_lacked)
            || matches!(self.argv[0].as_str(), "reporting-lines" | "who-owns" | "members")
                && rules::is_support(&fold(word))
            || self.argv[0] == "stale" && word.to_lowercase().starts_with("dat")
            || self.argv[0] == "decisions" && word.to_lowercase().starts_with("paragra")
            || self.argv[0] == "show" && fold(word) == "lan"
            || self.argv[0] == "counts"
                && (counts.any(|count| same_word(count.what.as_str(), word)) || of_seats.any(is_seat_of))
    }
}
