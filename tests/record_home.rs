//! In which folder lies what a sheet makes anew.

use crate::record_said::{after, page};
use ::gov::sources::{Content, SourceFile, Sources};

/// The national structure has a folder, which is no region's: what is new of a region lies in its
/// own.
#[test]
fn what_is_new_of_one_of_many_regions_lies_in_its_own_folder() {
    let mut sources = page(&[]);
    let to_nation = |path: &str| path.replace("exempel/regions/", "nationellt/regions/");
    sources.files.iter_mut().for_each(|file| file.path = to_nation(&file.path));
    sources.files.sort_by(|one, other| one.path.cmp(&other.path));
    let alone = after(&sources, "- utse: Nora Ny, ledamot / Regionstyrelsen [från 2026-05-01, 3]\n");
    let other = SourceFile {
        path: "nationellt/regions/annan.yaml".into(),
        content: Content::Text("name: Region Annan\n".into()),
    };
    sources.files.push(other);
    sources.files.sort_by(|one, other| one.path.cmp(&other.path));
    let many = after(&sources, "- utse: Nora Ny, ledamot / Regionstyrelsen [från 2026-05-01, 3]\n");
    let path = |done: Result<Sources, String>| {
        let done = done.unwrap_or_else(|faults| panic!("{faults}"));
        let one = done.files.iter().find(|file| file.path.ends_with("people/nora-ny.yaml"));
        one.expect("she has a file").path.clone()
    };
    assert_eq!(path(alone), "nationellt/people/nora-ny.yaml");
    assert_eq!(path(many), "exempel/people/nora-ny.yaml");
}
