#!/usr/bin/env bash
# Makes the archive of one platform of the program that was built for it: the binary, completions, manual pages and the licences.
# The binary may have 22 MB at most, which docs/performance.md promises. TARGET is the platform; SUFFIX and PROGRAM are found.
set -euo pipefail
cd "$(dirname "$0")/../.."

program=target/$TARGET/dist/gov
if [ -f "$program.exe" ]; then program=$program.exe; fi
size=$(wc -c < "$program")
if [ "$size" -gt 22000000 ]; then
  echo "::error::$program has $size bytes, more than the 22 MB that docs/performance.md promises"
  exit 1
fi
folder=gov-$TARGET
rm -rf "$folder"
mkdir -p "$folder/completions" "$folder/man"
cp "$program" README.md CHANGELOG.md LICENSE-MIT LICENSE-APACHE "$folder"
for shell in bash zsh fish elvish powershell; do "$program" completions "$shell" > "$folder/completions/gov.$shell"; done
"$program" man --lang en > "$folder/man/gov.1"
"$program" man --lang sv > "$folder/man/gov.sv.1"
# A page for each command that the help lists.
"$program" --help --lang en | sed -n 's/^  \([a-z][a-z-]*\)  .*/\1/p' | while read -r name; do
  [ "$name" = help ] || "$program" man "$name" --lang en > "$folder/man/gov-$name.1"
done
[ -f "$folder/man/gov-validate.1" ] || { echo "::error::the help names no commands"; exit 1; }
tar -czf "$folder.tar.gz" "$folder"
rm -rf "$folder"
