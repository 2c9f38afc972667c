#!/usr/bin/env bash
# hooks.sh VERSION FOLDER: what the repository of the hooks for pre-commit holds at a version, as an archive in the folder.
set -euo pipefail
folder=$(cd "$2" && pwd)
cd "$(dirname "$0")/../pre-commit"
work=$(mktemp -d)
cp README.md .pre-commit-hooks.yaml "$work"
sed -e "s/^version = .*/version = \"$1\"/" -e "s/^dependencies = .*/dependencies = [\"gov==$1\"]/" pyproject.toml > "$work/pyproject.toml"
tar -czf "$folder/gov-pre-commit.tar.gz" -C "$work" .
rm -rf "$work"
