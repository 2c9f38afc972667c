//! The keys of src/model/power.rs.

use crate::model::keys::{Key, Slot, inner};

pub static POWER_MAY: Key = inner(
    "may",
    "får",
    "may",
    "Vad den som har befogenheten får göra: besluta, rekommendera, utse, nominera, tillsätta, avveckla.",
)
.slot(Slot::Value);
pub static POWER_MAY_NOT: Key =
    inner("may_not", "får inte", "may not", "Vad källan säger att den inte får göra.").slot(Slot::Value);
pub static POWER_DECIDES: Key =
    inner("decides", "beslutar", "decides", "Äldre skrivsätt för `may: decide` och `may_not: decide`.");
pub static POWER_CREATES: Key =
    inner("creates", "får tillsätta", "may set up", "Äldre skrivsätt för `may: create` med `what`.").quote();
pub static POWER_DISSOLVES: Key =
    inner("dissolves", "får avveckla", "may dissolve", "Äldre skrivsätt för `may: dissolve` med `what`.")
        .quote();
pub static POWER_WHAT: Key =
    inner("what", "vad", "what", "Vad som utses, tillsätts eller avvecklas.").quote();
pub static POWER_ABOUT: Key = inner("about", "gäller", "about", "Vad befogenheten gäller.").quote();
pub static POWER_UP_TO: Key =
    inner("up_to", "högst", "up to", "Högsta belopp, med enhet: 500 000 kronor, 3 basbelopp.").quote();
pub static POWER_DELEGABLE: Key =
    inner("delegable", "får delegeras vidare", "may be delegated", "Om befogenheten får delegeras vidare.");
pub static POWER_REPORT: Key =
    inner("report", "rapporteras", "reported", "Vad källan säger om att den som beslutar ska rapportera.")
        .quote();
