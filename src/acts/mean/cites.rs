//! Where an item of a sheet is said to stand.

use crate::acts::when::Mods;

/// The brackets of an item, with the place of the nearest bracket around it that has one.
pub fn with_cites(own: &Mods, outer: &[&Mods]) -> Mods {
    let mut mods = own.clone();
    let has = |mods: &Mods| !mods.cites.is_empty() || !mods.quotes.is_empty();
    if !has(&mods)
        && let Some(near) = outer.iter().find(|mods| has(mods))
    {
        mods.cites.clone_from(&near.cites);
        mods.quotes.clone_from(&near.quotes);
    }
    mods
}
