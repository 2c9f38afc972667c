//! The files for CI: those that docs/ci.md shows, with the release's address and checksum to fill
//! in.

use clap::ValueEnum;

/// Whose CI it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Host {
    /// Workflows of GitHub Actions ¦ Arbetsflöden i GitHub Actions
    Github,
    /// Jobs of GitLab CI ¦ Jobb i GitLab CI
    Gitlab,
}

impl Host {
    /// The file's path below the repository, and its text.
    pub fn file(self) -> (&'static str, &'static str) {
        match self {
            Host::Github => {
                (".github/workflows/validate.yml", include_str!("../../../docs/examples/github-validate.yml"))
            }
            Host::Gitlab => (".gitlab-ci.yml", include_str!("../../../docs/examples/gitlab-ci.yml")),
        }
    }
}
