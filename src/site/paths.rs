//! Where the page of an entity is, and whose page is where.

use crate::model::entity::EntityId;
use crate::site::Site;

impl Site<'_> {
    /// What an entity is called in an address.
    pub fn file_name(&self, id: EntityId) -> &str {
        self.numbers.get(&id).map_or(&*self.model.get(id).id, String::as_str)
    }

    /// The path of an entity's page, without its ending, in parts. Windows takes some names for
    /// devices, whatever stands behind the dot.
    pub fn path_of(&self, id: EntityId) -> [&str; 4] {
        if let Some(page) = self.sharing.of_entity(id) {
            return [&page.path, "", "", ""];
        }
        let entity = self.model.get(id);
        let numbered = |id: &str| {
            id.len() == 4
                && (id.starts_with("com") || id.starts_with("lpt"))
                && id.as_bytes()[3].is_ascii_digit()
        };
        let is_device = matches!(&*entity.id, "con" | "prn" | "aux" | "nul") || numbered(&entity.id);
        match self.numbers.get(&id) {
            Some(number) => [entity.kind.folder(), "/", number, ""],
            None => [entity.kind.folder(), "/", &entity.id, if is_device { "-" } else { "" }],
        }
    }

    /// Whose page has a path, without its ending.
    pub fn at(&self, path: &str) -> Option<EntityId> {
        let name = path.rsplit('/').next()?;
        let own = self.model.find(name).into_iter();
        let numbered = self.numbers.keys().copied().filter(|_| name.starts_with("nr-"));
        let device = name.strip_suffix('-').and_then(|name| self.model.find(name));
        let mut all = own.chain(numbered).chain(device);
        all.find(|id| {
            self.has_page(*id) && self.anchor_of(*id).is_none() && self.path_of(*id).concat() == path
        })
    }
}
