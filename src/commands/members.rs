//! `gov members`

use crate::commands::vocabulary::{noun, of_words, value};
use crate::commands::{Asking, Context, Name, Problem, Ui, name};
use crate::model::kind::{BODY, Kind};
use crate::model::seat::ROLES;
use crate::query::called_so::called_so;
use crate::query::sitting_for::sitting_for;
use crate::query::{count, members};
use crate::report::answers;
use clap::Args;

/// Show who sits in a body: people, posts, rules; proposed kept apart from adopted ¦ Visa vilka som
/// sitter i ett organ: personer, befattningar, regler; föreslagna skilda från beslutade
#[derive(Args)]
#[command(visible_alias = "ledamoter", alias = "ledamöter")]
#[command(after_help = "gov members taktisk styrgrupp\ngov members arbetsgruppen --from HSS")]
pub struct Command {
    /// A body, programme or area: id, name or a part of one ¦ Ett organ, program eller område: id,
    /// namn eller en del av ett
    #[arg(required = true, value_parser = name(BODY | Kind::Area.bit()))]
    body: Vec<Name>,
    /// Only the number: what is certain, and why the rest can't be settled ¦ Bara antalet: vad som
    /// är säkert, och varför resten inte går att avgöra
    #[arg(long)]
    count: bool,
    /// Only those who sit there for this body, for a part of it, or for one that it is a part of ¦
    /// Bara de som sitter där för detta organ, för en del av det, eller för ett som det är en del
    /// av
    #[arg(long, value_name = "BODY", value_parser = name(BODY), conflicts_with = "count")]
    from: Option<Name>,
    /// Only those in this role ¦ Bara de i denna roll
    #[arg(long, value_name = "ROLE", value_parser = of_words(ROLES, noun), conflicts_with = "count")]
    role: Option<String>,
    /// Only what is called this: seats by the source's words, and parts by what they are, as
    /// municipalities ("kommuner"), departments ("avdelningar"), principals ("huvudmän") ¦ Bara det
    /// som kallas så: platser med källans ord, och delar med vad de är, som ”kommuner”,
    /// ”avdelningar”, ”huvudmän”
    #[arg(long, value_name = "WORD", conflicts_with_all = ["count", "from", "role"])]
    term: Option<String>,
    #[command(flatten)]
    asking: Asking,
}

pub fn run(command: &Command, context: &Context, ui: &mut Ui<'_>) -> Result<u8, Problem> {
    let asked = command.asking.read(context)?;
    let from = asked.some_one(command.from.as_slice())?;
    asked.each(&command.body, context, ui, |id, ui| {
        if command.count {
            let answer = count::count(&asked.model, id, &asked.when);
            return asked.answer(answers::members_count(&answer, &asked.when, context.lang()), context, ui);
        }
        let answer = match from {
            Some(from) => sitting_for(&asked.model, id, from, &asked.when),
            None => members::members(&asked.model, id, &asked.when),
        };
        let answer = match value(ROLES, noun, command.role.as_ref()) {
            Some(role) => answer.in_role(role),
            None => answer,
        };
        let answer = match &command.term {
            Some(word) => called_so(&asked.model, id, answer, word, &asked.when),
            None => answer,
        };
        asked.answer(answers::members(&answer, &asked.when, context.lang()), context, ui)
    })
}
