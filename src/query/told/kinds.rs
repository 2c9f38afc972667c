//! What each kind of file says, key by key.

use super::{List, More, Told, Whom, beside, beside_text, text, whom, word};
use crate::model::assignment::Assignment;
use crate::model::body::{Body, HOST_STATES, LEVELS, SCOPES, Task};
use crate::model::decision::{CHANGE_KINDS, Change, DECISION_KINDS, DECISION_STATUSES, Decision, EFFECTS};
use crate::model::entity::{ALIAS_KINDS, Alias, Detail, Entity};
use crate::model::post::{Person, Post};
use crate::model::programme::{
    AREA_ROLES, Area, COUNTED, PROGRAMME_KINDS, Programme, RELATIONS, Responsible,
};
use crate::model::rare::Rare;
use crate::model::reference::Ref;
use crate::model::seat::{ROLES, Seat};
use crate::model::source::{Source, Theme};
use crate::model::statement::{CERTAINTIES, MATCHES, Point, ThemeLink};

pub(super) fn add<'m>(list: &mut List<'m>, entity: &'m Entity) {
    let common = &entity.common;
    list.text("description", common.description.as_ref());
    common.aliases.iter().for_each(|alias| list.alias(alias));
    list.date("from", common.from.as_ref());
    list.date("to", common.to.as_ref());
    list.value("certainty", CERTAINTIES, common.certainty);
    match &entity.detail {
        Detail::Body(body) => list.body(body),
        Detail::Programme(programme) => list.programme(programme),
        Detail::Area(area) => list.area(area),
        Detail::Assignment(assignment) => list.assignment(assignment),
        Detail::Decision(decision) => list.decision(decision),
        Detail::Change(change) => list.change(change),
        Detail::Post(post) => list.post(post),
        Detail::Person(person) => list.person(person),
        Detail::Source(source) => list.source(source),
        Detail::Theme(theme) => list.theme(theme),
    }
    common.former_ids.iter().for_each(|id| list.text("former_ids", Some(id)));
}

impl<'m> List<'m> {
    fn alias(&mut self, alias: &'m Alias) {
        let dates = [("from", alias.from.as_ref()), ("to", alias.to.as_ref())].into_iter();
        let more = dates
            .filter_map(|(key, date)| Some((key, More::Date(date?))))
            .chain(beside_text("note", alias.note.as_ref()));
        let told = Told {
            text: Some(alias.name.as_str()),
            value: word(ALIAS_KINDS, alias.kind),
            more: more.collect(),
            ..self.told("aliases")
        };
        self.add(told);
    }

    fn body(&mut self, body: &'m Body) {
        self.text("type", body.kind.as_ref());
        if body.class {
            self.add(self.told("class"));
        }
        self.value("level", LEVELS, body.level);
        self.seats(&body.members);
        body.competences.iter().for_each(|competence| self.text("competences", Some(competence)));
        self.tasks(&body.mandate);
        for power in &body.powers {
            let more =
                [("creates", &power.creates), ("dissolves", &power.dissolves), ("about", &power.about)]
                    .into_iter();
            let more = more.filter_map(|(key, text)| beside_text(key, text.as_ref())).collect();
            let value = power.decides.map(|decides| {
                if decides { ("beslutar", "decides") } else { ("beslutar inte", "does not decide") }
            });
            let told = Told { value, more, stated: Some(&power.stated), ..self.told("powers") };
            self.add(told);
        }
        self.relations("reports_to", &body.reports_to);
        self.relations("prepares_for", &body.prepares_for);
        self.relations("delivers_to", &body.delivers_to);
        self.relations("supports", &body.supports);
        self.relations("part_of", &body.part_of);
        self.reference("constituted_by", body.constituted_by.as_ref());
        self.reference("attached_to", body.attached_to.as_ref());
        for host in &body.hosted_by {
            let whom = host.body.to.map_or(Whom::None, Whom::Entity);
            let told = Told {
                whom,
                value: word(HOST_STATES, host.state),
                stated: Some(&host.stated),
                ..self.told("hosted_by")
            };
            self.add(told);
        }
        for route in &body.routes {
            // A way can lead to more than one.
            let others = route.party.others().map(|id| Some(("routes", More::Entity(id))));
            let more = others.chain([
                beside("consult", route.consult.as_ref()),
                beside_text("mailbox", route.mailbox.as_ref()),
            ]);
            let told = Told {
                whom: whom(&route.party),
                value: word(SCOPES, route.scope),
                text: Some(route.what.as_str()),
                more: more.flatten().collect(),
                stated: Some(&route.stated),
                ..self.told("routes")
            };
            self.add(told);
        }
        self.points("principles", &body.principles);
        self.text("mailbox", body.mailbox.as_ref());
        self.reference("established_by", body.established_by.as_ref());
        self.reference("dissolved_by", body.dissolved_by.as_ref());
    }

    fn programme(&mut self, programme: &'m Programme) {
        self.value("type", PROGRAMME_KINDS, programme.kind);
        self.reference("owner", programme.owner.as_ref());
        self.date("horizon", programme.horizon.as_ref());
        if let Some(adopted) = &programme.adopted {
            let whom = adopted.by.as_ref().and_then(|by| by.to).map_or(Whom::None, Whom::Entity);
            let more = beside("decision", adopted.decision.as_ref()).into_iter().collect();
            let told = Told {
                whom,
                date: adopted.date.as_ref(),
                more,
                stated: Some(&adopted.stated),
                ..self.told("adopted")
            };
            self.add(told);
        }
        for count in &programme.counts {
            let more = vec![("number", More::Number(count.number))];
            let more = more
                .into_iter()
                .chain(word(COUNTED, count.counted).map(|word| ("counted", More::Word(word))))
                .collect();
            let told = Told {
                text: Some(count.what.as_str()),
                more,
                stated: Some(&count.stated),
                ..self.told("counts")
            };
            self.add(told);
        }
        self.relations("held_together_by", &programme.held_together_by);
        self.themes(&programme.themes);
        self.body(&programme.body);
    }

    fn area(&mut self, area: &'m Area) {
        self.reference("programme", Some(&area.programme));
        self.value("role", AREA_ROLES, area.role);
        self.responsible("responsible", &area.responsible);
        self.seats(&area.members);
        self.themes(&area.themes);
    }

    fn assignment(&mut self, assignment: &'m Assignment) {
        self.date("given", assignment.given.as_ref());
        self.reference("given_by", assignment.given_by.as_ref());
        self.responsible("holders", &assignment.holders);
        self.text("purpose", assignment.purpose.as_ref());
        self.reference("programme", assignment.programme.as_ref());
        self.points("points", &assignment.points);
        self.points("principles", &assignment.principles);
        for one in &assignment.deliverables {
            let due = one.due.as_ref().map(|due| ("due", More::Date(due)));
            let binding = one
                .binding
                .map(|binding| ("binding", More::Word(if binding { ("ja", "yes") } else { ("nej", "no") })));
            let more = [beside("delivers_to", one.delivers_to.as_ref()), due, binding]
                .into_iter()
                .flatten()
                .collect();
            let told = Told {
                text: Some(one.what.as_str()),
                more,
                stated: Some(&one.stated),
                ..self.told("deliverables")
            };
            self.add(told);
        }
        self.relations("steered_by", &assignment.steered_by);
        self.relations("done_by", &assignment.done_by);
        self.themes(&assignment.themes);
    }

    fn decision(&mut self, decision: &'m Decision) {
        self.value("type", DECISION_KINDS, decision.kind);
        self.value("status", DECISION_STATUSES, decision.status);
        self.date("date", decision.date.as_ref());
        self.reference("by", decision.by.as_ref());
        self.date("in_force", decision.in_force.as_ref());
        self.text("paragraph", decision.paragraph.as_ref().map(|label| &label.0));
        self.text("registry_no", decision.registry_no.as_ref());
        self.relations("addressed_to", &decision.addressed_to);
        self.reference("on_proposal_of", decision.on_proposal_of.as_ref());
        self.points("points", &decision.points);
        self.references("endorses", &decision.endorses);
        for effect in &decision.changes {
            let whom = effect.target.to.map_or(Whom::None, Whom::Entity);
            let told = Told {
                whom,
                value: word(EFFECTS, effect.kind),
                stated: Some(&effect.stated),
                ..self.told("changes")
            };
            self.add(told);
        }
        self.text("condition", decision.condition.as_ref());
        self.text("limit", decision.limit.as_ref());
        self.themes(&decision.themes);
    }

    fn change(&mut self, change: &'m Change) {
        self.value("type", CHANGE_KINDS, change.kind);
        self.date("date", change.date.as_ref());
        self.references("before", &change.before);
        self.references("after", &change.after);
        for moved in &change.transfers {
            let givers = moved.givers.iter().filter_map(|one| beside("givers", Some(one)));
            let receivers = moved.receivers.iter().filter_map(|one| beside("receivers", Some(one)));
            let more = beside("assignment", moved.assignment.as_ref())
                .into_iter()
                .chain(givers)
                .chain(receivers)
                .collect();
            let told = Told {
                text: Some(moved.what.as_str()),
                more,
                stated: Some(&moved.stated),
                ..self.told("transfers")
            };
            self.add(told);
        }
        self.reference("by_decision", change.by_decision.as_ref());
    }

    fn post(&mut self, post: &'m Post) {
        for holder in &post.holders {
            let person = holder.person.as_ref().and_then(|person| person.to).map_or(Whom::None, Whom::Entity);
            let whom = if holder.vacant { Whom::Vacant } else { person };
            let more = holder.acting.then_some(("acting", More::Set)).into_iter().collect();
            let told = Told { whom, more, stated: Some(&holder.stated), ..self.told("holders") };
            self.add(told);
        }
        self.reference("body", Some(&post.body));
        if post.class {
            self.add(self.told("class"));
        }
        self.reference("class_of", post.class_of.as_ref());
        self.relations("reports_to", &post.reports_to);
        self.tasks(&post.mandate);
    }

    fn person(&mut self, person: &'m Person) {
        self.references("same_as", &person.same_as);
        self.references("not_same_as", &person.not_same_as);
    }

    fn source(&mut self, source: &'m Source) {
        self.text("type", source.kind.as_ref());
        self.reference("publisher", source.publisher.as_ref());
        self.date("date", source.date.as_ref());
        self.date("updated", source.updated.as_ref());
        self.text("url", source.url.as_ref());
        self.text("registry_no", source.registry_no.as_ref());
        for author in &source.authors {
            let named = [
                author.person.as_ref().and_then(|to| to.to),
                author.post.as_ref().and_then(|to| to.to),
                author.body.as_ref().and_then(|to| to.to),
            ];
            let mut named = named.into_iter().flatten();
            let whom = named.next().map_or(Whom::None, Whom::Entity);
            let rest = named.map(|id| ("authors", More::Entity(id)));
            let more = rest
                .chain(beside_text("capacity", author.capacity.as_ref()))
                .chain(beside_text("lines", author.lines.as_ref()))
                .collect();
            let told = Told { whom, more, ..self.told("authors") };
            self.add(told);
        }
        self.references("distribution", &source.distribution);
        self.text("audience", source.audience.as_ref());
    }

    fn theme(&mut self, theme: &'m Theme) {
        for label in &theme.labels {
            let more = beside_text("lang", label.lang.as_ref()).into_iter().collect();
            let told = Told { text: Some(label.label.as_str()), more, ..self.told("labels") };
            self.add(told);
        }
        self.references("broader", &theme.broader);
    }

    fn themes(&mut self, themes: &'m [ThemeLink]) {
        for link in themes {
            let whom = link.theme.to.map_or(Whom::None, Whom::Entity);
            let more = beside_text("note", link.note.as_ref()).into_iter().collect();
            let told = Told { whom, value: word(MATCHES, Some(link.matching)), more, ..self.told("themes") };
            self.add(told);
        }
    }

    fn points(&mut self, key: &'static str, points: &'m [Point]) {
        for point in points {
            let more = beside_text("label", point.label.as_ref().map(|label| &label.0)).into_iter().collect();
            let told =
                Told { text: Some(point.text.as_str()), more, stated: Some(&point.stated), ..self.told(key) };
            self.add(told);
        }
    }

    fn tasks(&mut self, tasks: &'m [Task]) {
        for task in tasks {
            let programme = task.programme.as_ref().and_then(|programme| programme.to);
            let more = beside_text("recurrence", task.recurrence.as_ref()).into_iter();
            let more = more.chain(programme.map(|id| ("programme", More::Entity(id)))).collect();
            let told = Told {
                text: Some(task.task.as_str()),
                more,
                stated: Some(&task.stated),
                ..self.told("mandate")
            };
            self.add(told);
        }
    }

    fn responsible(&mut self, key: &'static str, list: &'m [Responsible]) {
        for one in list {
            let whom = match (one.vacant, one.none) {
                (true, _) => Whom::Vacant,
                (_, true) => Whom::Nobody,
                _ => whom(&one.party),
            };
            let told = Told {
                whom,
                value: word(RELATIONS, one.relation),
                relation: one.relation,
                stated: Some(&one.stated),
                ..self.told(key)
            };
            self.add(told);
        }
    }

    fn seats(&mut self, seats: &'m [Seat]) {
        for seat in seats {
            let rule = |to: &Rare<Ref<{ crate::model::kind::POST }>>| {
                to.as_ref().and_then(|to| to.to).map(Whom::Class)
            };
            let owners = seat.owners_of.as_ref().and_then(|to| to.to).map(Whom::OwnersOf);
            let whom = match (seat.vacant, seat.none) {
                (true, _) => Whom::Vacant,
                (_, true) => Whom::Nobody,
                _ => rule(&seat.posts).or(owners).unwrap_or_else(|| whom(&seat.party)),
            };
            let voting = seat
                .voting
                .map(|voting| ("voting", More::Word(if voting { ("ja", "yes") } else { ("nej", "no") })));
            let more = [
                seat.acting.then_some(("acting", More::Set)),
                seat.count.map(|count| ("count", More::Number(count))),
                voting,
                beside("on_behalf_of", seat.on_behalf_of.as_ref()),
                beside("nominated_by", seat.nominated_by.as_ref()),
                beside("appointed_by", seat.appointed_by.as_ref()),
                text(seat.rotation.as_ref()).map(|text| ("rotation", More::Text(text))),
            ];
            let (value, role) = (word(ROLES, seat.role), seat.role);
            let told = Told {
                whom,
                value,
                role,
                more: more.into_iter().flatten().collect(),
                stated: Some(&seat.stated),
                ..self.told("members")
            };
            self.add(told);
        }
    }
}
