//! In which sense somebody decides, in words.

use crate::lang::{Both, both};
use crate::query::who_decides::Sense;

pub(super) fn sense(sense: Sense) -> (&'static str, Both) {
    match sense {
        Sense::Decides => ("decides", both("beslutar", "decides")),
        Sense::Decided => ("decided", both("har beslutat", "has decided")),
        Sense::Adopted => ("adopted", both("har antagit", "has adopted")),
        Sense::AdoptedByUnstated => ("adopted", both("antaget", "adopted")),
        Sense::MayCreate => ("may_create", both("får tillsätta", "may set up")),
        Sense::MayDissolve => ("may_dissolve", both("får avveckla", "may dissolve")),
        Sense::Repealed => ("repealed", both("hade beslutat; upphävt", "had decided; repealed")),
        Sense::HasRejected => ("has_rejected", both("har avslagit", "has rejected")),
        Sense::HasPutOff => {
            ("has_put_off", both("har bordlagt eller återremitterat", "has adjourned or referred back"))
        }
        Sense::Principle => ("principle", both("enligt en princip", "by a principle")),
        Sense::Rejected => ("rejected", both("avslaget", "rejected")),
        Sense::StatusUnknown => {
            ("status_unknown", both("om det är beslutat är okänt", "whether it is decided is unknown"))
        }
        Sense::Recommended => ("recommended", both("har rekommenderat", "has recommended")),
        Sense::Proposed => (
            "proposed",
            both(
                "har föreslagit; källan säger inte om det beslutades",
                "has proposed; the source does not say whether it was decided",
            ),
        ),
        Sense::OnlyProposed => {
            ("only_proposed", both("enligt ett förslag; inte beslutat", "by a proposal; not adopted"))
        }
        Sense::OnlyRejected => {
            ("only_rejected", both("enligt ett förslag som avslogs", "by a proposal that was rejected"))
        }
        Sense::OnlyExample => {
            ("only_example", both("bara som ett exempel i källan", "only as an example in the source"))
        }
        Sense::MattersPreparedFor => {
            ("matters_prepared_for", both("ärenden bereds åt", "matters are prepared for"))
        }
        Sense::MattersPreparedBy => {
            ("matters_prepared_by", both("ärenden bereds av", "matters are prepared by"))
        }
        Sense::Recommends => ("recommends", both("rekommenderar", "recommends")),
        Sense::Appoints => ("appoints", both("utser", "appoints")),
        Sense::Nominates => ("nominates", both("nominerar", "nominates")),
        Sense::MayNot => ("may_not", both("får inte, säger källan", "may not, the source says")),
        Sense::DoesNotDecide => {
            ("does_not_decide", both("beslutar inte, enligt källan", "does not decide, says the source"))
        }
    }
}
