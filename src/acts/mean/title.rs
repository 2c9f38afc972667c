//! What a title says: a post, or a role in a body, which is a seat. A role with words that are not
//! understood is no post: that would be a second chair beside the one that there is.

use crate::acts::item::{Item, without_acting};
use crate::acts::mean::Meaner;
use crate::acts::words::{Says, role_after, role_before, seat_word};
use crate::lang::both;
use crate::model::kind::{BODY, POST};

/// A title, read.
#[derive(Debug)]
pub(super) struct Title {
    pub acting: bool,
    /// The role, where it is one; all else is a post.
    pub seat: Option<&'static str>,
    pub name: String,
    /// The word of the source, where it says more than the role does.
    pub term: Option<String>,
    /// The body, as it is written.
    pub at: Option<String>,
}

/// Words between a role and its body.
const OF: [&str; 7] = ["i ", "in ", "of the ", "of ", "på ", "av ", "för "];

impl Meaner<'_> {
    /// Reads a title with the body that is written after it; what is not understood is told.
    pub(super) fn title(&mut self, written: &str, at: Option<&str>, item: &Item) -> Option<Title> {
        let acting = without_acting(written);
        let name = acting.unwrap_or(written).trim();
        let post = Title {
            acting: acting.is_some(),
            seat: None,
            name: name.to_string(),
            term: None,
            at: at.map(String::from),
        };
        if item.title_id.is_some() {
            return Some(post);
        }
        if let Some(doubt) = self.no_fact(name) {
            self.doubted(item, &doubt);
            return None;
        }
        // `HR-direktör/Patientnämnden`, but `IT/MT-direktör` is one title.
        if at.is_none()
            && let Some((left, right)) = name.rsplit_once('/')
            && self.is_some_place(right)
        {
            let own = self.title(left, Some(right.trim()), item)?;
            return Some(Title { acting: own.acting || post.acting, ..own });
        }
        let seat = |role: &str, term: Option<String>, at: Option<&str>| {
            let (key, more) = seat_word(role)?;
            let Says::Seat(own) = key.says else { return None };
            let at = at.map(String::from);
            Some(Title { seat: Some(own), term: term.or(more), at, name: role.to_string(), ..post_of(&post) })
        };
        if seat_word(name).is_some() {
            return seat(name, None, at);
        }
        if !self.world.called(name, POST).is_empty() {
            return Some(post);
        }
        // The chair of something is never a post; a secretary for something may be.
        let is_always_seat = |role: &str| {
            seat_word(role).is_some_and(|(key, _)| {
                matches!(key.says, Says::Seat("chair" | "vice_chair" | "member" | "deputy"))
            })
        };
        if let Some((role, rest)) = role_before(name) {
            let is_for = ["för ", "for "].iter().any(|word| rest.starts_with(word));
            let is_deputy = seat_word(role).is_some_and(|(key, _)| key.says == Says::Seat("deputy"));
            let place = OF.iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest).trim();
            if is_for && is_deputy && !self.is_some_place(place) {
                return seat(role, Some(name.to_string()), at);
            }
            if at.is_none() && self.is_some_place(place) {
                return seat(role, None, Some(place));
            }
            if is_always_seat(role) || ["i ", "in "].iter().any(|word| rest.starts_with(word)) {
                return self.no_title(name, role, at.unwrap_or(place), item);
            }
            return Some(post);
        }
        // `personlig ersättare för Per Ek`: the words before the role are of it.
        let is_deputy = |role: &str| seat_word(role).is_some_and(|(key, _)| key.says == Says::Seat("deputy"));
        let whose = name.split_once(' ').and_then(|(_, rest)| Some((rest, role_before(rest)?.0)));
        if let Some((_, role)) = whose.filter(|(rest, role)| {
            is_deputy(role)
                && ["för ", "for "].iter().any(|word| rest[role.len()..].trim_start().starts_with(word))
        }) {
            return seat(role, Some(name.to_string()), at);
        }
        if let Some((whose, role)) = role_after(name) {
            let place = whose.strip_suffix(['s', ':']).unwrap_or(whose);
            let is_place = place != whose && !self.world.called(place, BODY).is_empty();
            if at.is_none() && is_place {
                return seat(role, None, Some(place));
            }
            if is_always_seat(role) {
                // Whose chair it is stands in the title, and that body in what is written after it.
                let own = capital(place);
                let is_body = place != whose && self.kind_of(&own).is_some_and(|kind| kind.bit() & BODY != 0);
                let place = if is_body { own } else { at.unwrap_or(place).to_string() };
                return self.no_title(name, role, &place, item);
            }
        }
        Some(post)
    }

    fn no_title(&mut self, title: &str, role: &str, place: &str, item: &Item) -> Option<Title> {
        let message = both(
            format!("”{title}” är mer än rollen {role}, och blir ingen befattning"),
            format!("“{title}” is more than the role {role}, and does not become a post"),
        );
        let help = both(
            format!(
                "skriv `, {role} / {place}` med källans ord för sig, `[ord = {title}]`; är det en befattning, \
                 skriv `, {title} = ett-id`"
            ),
            format!(
                "write `, {role} / {place}` with the source's words apart, `[term = {title}]`; if it is a \
                 post, write `, {title} = an-id`"
            ),
        );
        self.fault(item, message, Some(help));
        None
    }

    /// Whether some words are a body that there is, or the name of one.
    fn is_some_place(&self, words: &str) -> bool {
        let words = words.trim();
        let is_name = words.starts_with(char::is_uppercase);
        !self.world.called(words, BODY).is_empty()
            || is_name && self.kind_of(words).is_some_and(|kind| kind.bit() & BODY != 0)
    }
}

fn post_of(title: &Title) -> Title {
    Title { acting: title.acting, seat: None, name: String::new(), term: None, at: None }
}

/// A name with a capital.
fn capital(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map_or(String::new(), |first| first.to_uppercase().to_string());
    format!("{first}{}", letters.as_str())
}
