#!/usr/bin/env bash
# Brings the program that judges a change, from outside of the change: a released binary by version and checksum, one that is built, or
# the one on the path. Nothing that lies in the checkout is run, read or built with; where that can't be kept, it stops.
#
# In: METHOD (download, build, path), CHECKOUT (where the change lies), OWN (the folder of the tool's own source, outside of it),
# WORK (an empty place outside of it), and to download REPOSITORY (owner/name), SERVER, PLATFORM, CHECKSUM and PINNED (what the action is
# used at; both may be empty).
# Out: `program=…` on the last line of standard output.
set -euo pipefail

stop() {
  echo "::error::$1"
  exit 2
}

# Whether a folder lies in the checkout, as it is written or as it really is: a change can make a part of the way a link.
checkout=$(cd -P "${CHECKOUT:?}" && pwd)
if [ "$checkout" = / ]; then stop "the checkout is the whole machine"; fi
inside() {
  case $1/ in "$CHECKOUT"/* | "$checkout"/*) return 0 ;; esac
  case $(cd -P "$1" 2>/dev/null && pwd)/ in "$checkout"/*) return 0 ;; *) return 1 ;; esac
}

# What follows is looked for outside of the checkout too: curl, gh, tar, cargo, gov.
clean=
IFS=: read -r -a places <<< "$PATH"
for place in "${places[@]}"; do
  case $place in /* | [A-Za-z]:*) inside "$place" || clean=$clean:$place ;; esac
done
export PATH="${clean#:}"

mkdir -p "$WORK"
if inside "$WORK"; then stop "the place for the tool, $WORK, lies in the checkout, where a change could put its own"; fi
if [ "$METHOD" != path ] && inside "$OWN"; then
  stop "the tool's own files, $OWN, lie in the checkout: a change would be judged by what it brings. Use the action of a release, by its full hash"
fi

case $METHOD in
  path)
    program=$(type -P gov) || stop "there is no gov on the path, outside of the checkout"
    program=$(readlink -f "$program")
    if inside "$(dirname "$program")"; then stop "the gov on the path, $program, lies in the checkout: a change could have brought it"; fi
    ;;
  build)
    # cargo reads .cargo/config.toml of the current folder and those above it, and rustup a rust-toolchain.toml before that.
    cd "$OWN"
    export RUSTUP_TOOLCHAIN="${TOOLCHAIN:-stable}" CARGO_TARGET_DIR="$WORK/target"
    cargo install --path . --locked --root "$WORK/gov" >&2
    program=$WORK/gov/bin/gov
    ;;
  download)
    version=$(sed -n 's/^version = "\([0-9][0-9A-Za-z.+-]*\)"$/\1/p' "$OWN/Cargo.toml" | head -n 1)
    case $PLATFORM in
      Linux-X64) target=x86_64-unknown-linux-musl ;;
      Linux-ARM64) target=aarch64-unknown-linux-musl ;;
      macOS-X64) target=x86_64-apple-darwin ;;
      macOS-ARM64) target=aarch64-apple-darwin ;;
      Windows-X64) target=x86_64-pc-windows-msvc ;;
      *) stop "there is no binary for $PLATFORM: set the input install to build" ;;
    esac
    cd "$WORK"
    archive=gov-$target.tar.gz
    curl --proto '=https,file' --location --fail --silent --show-error --retry 3 --max-time 300 --output "$archive" \
      "$SERVER/$REPOSITORY/releases/download/v$version/$archive" || stop "gov $version for $target could not be downloaded"
    if [ -n "$CHECKSUM" ]; then
      sum=$(sha256sum "$archive" 2>/dev/null || shasum -a 256 "$archive")
      [ "${sum%% *}" = "$CHECKSUM" ] || stop "$archive has the checksum ${sum%% *}, not the expected $CHECKSUM"
    else
      # Without a checksum that the reader chose: that the release's own workflow built it at that tag, as GitHub has signed.
      # Where the action is pinned by its full hash, the tag has to be of that very commit.
      proof=(--repo "$REPOSITORY" --signer-workflow "$REPOSITORY/.github/workflows/release.yml" --source-ref "refs/tags/v$version")
      proof+=(--deny-self-hosted-runners)
      if [[ $PINNED =~ ^[0-9a-f]{40}$ ]]; then proof+=(--source-digest "$PINNED"); fi
      gh attestation verify "$archive" "${proof[@]}" >&2 || stop "where $archive was built could not be proved: give its checksum, or build it"
    fi
    tar -xzf "$archive"
    program=$WORK/gov-$target/gov
    [ "$PLATFORM" != Windows-X64 ] || program=$program.exe
    ;;
  *) stop "install is download, build or path, not $METHOD" ;;
esac
"$program" --version >&2
echo "program=$program"
