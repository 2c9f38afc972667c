//! `gov log --who-owns`

use crate::commands::removed::Back;
use crate::commands::{Asking, Context, Problem, Ui, failure, revision};
use crate::find::Topic;
use crate::history::answers::turns;
use crate::model::kind::Kind;
use crate::report::AsOf;
use crate::report::answers;
use crate::sources::git::Repository;
use crate::sources::history::line::Line;

pub fn run(
    topic: &str,
    limit: Option<usize>,
    asking: &Asking,
    context: &Context,
    ui: &mut Ui<'_>,
) -> Result<u8, Problem> {
    let mut asked = asking.read_back(context, Back::ToTheBeginning)?;
    let topic = &Topic::of(&asked.sources.hiding.words(topic));
    let own = context.own_day(asked.when.at.clone());
    asked.as_of = own.is_each_its_own().then_some(AsOf::EachItsOwn);
    let repository = Repository::of(&asked.sources.root).map_err(failure)?.hiding(&asked.sources.hiding);
    let from = revision::newest(&asked.sources, &repository)?;
    let objects = repository.objects();
    let mut line =
        Line::to(&repository, &objects, from, None, |path| Kind::of_path(path).is_some()).map_err(failure)?;
    let region = asked.region.map_or_else(Vec::new, |region| asked.model.get(region).ids());
    let topics = match asked.model.find_ever(&topic.said) {
        Some(id) => asked.model.get(id).ids().iter().map(|id| Topic::of(id)).collect(),
        None => vec![topic.clone()],
    };
    let turns = turns(&mut line, &topics, &region, &own).map_err(failure)?;
    let shown = turns.len().min(limit.unwrap_or(usize::MAX));
    let answer = answers::AnswerHistory {
        topic,
        turns: &turns[..shown],
        more: turns.len() - shown,
        commits: line.commits,
        versions: line.versions.len(),
        is_cut: line.is_cut,
    };
    asked.answer(answers::answer_history(&answer, &asked.when, context.lang()), context, ui)
}
