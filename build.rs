//! Packs the structure that regions share (`national/`), for the program to carry:
//! `gov init --with nationellt` has to work where there is nothing but the program.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

const FOLDER: &str = "national";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed={FOLDER}");
    println!("cargo::rerun-if-changed=build.rs");
    let mut paths = Vec::new();
    find(Path::new(FOLDER), &mut paths)?;
    let mut all = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path)?.replace("\r\n", "\n");
        let below = path.strip_prefix(FOLDER).map_err(io::Error::other)?;
        let below = below.to_string_lossy().replace('\\', "/");
        all.extend(format!("{below}\n{}\n{text}", text.len()).bytes());
    }
    let mut room = vec![0; zlib_rs::compress_bound(all.len())];
    let (packed, code) =
        zlib_rs::compress_slice(&mut room, &all, zlib_rs::DeflateConfig { level: 9, ..Default::default() });
    if code != zlib_rs::ReturnCode::Ok {
        return Err(io::Error::other(format!("{FOLDER} can't be packed: {code:?}")));
    }
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo says where to write"))?;
    let size = (all.len() as u64).to_le_bytes();
    fs::write(Path::new(&out).join("national.packed"), [&size, &*packed].concat())
}

/// What a data set has of files: data and kept texts, and not what is hidden.
fn find(folder: &Path, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    entries.sort();
    for path in entries {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_string();
        if name.starts_with('.') {
            continue;
        }
        if path.is_dir() {
            find(&path, paths)?;
        } else if name == "gov.toml" || [".yaml", ".yml", ".txt"].iter().any(|end| name.ends_with(end)) {
            paths.push(path);
        }
    }
    Ok(())
}
