#!/usr/bin/env bash
# The gate: every fault that a change adds is shown beside its line, and stops it. On a push all of the data is looked at. Run in the checkout.
#
# In: GOV (the program), BASE (a revision; empty is the branch that the pull request goes to), DATA, SARIF (a file to write; may be empty).
set -euo pipefail

base=${BASE:-${GITHUB_BASE_REF:+refs/remotes/origin/$GITHUB_BASE_REF}}
all=()
if [ -n "$DATA" ]; then all+=(--data "$DATA"); fi
if [ -n "$base" ]; then all+=(--config-from "$base"); fi
added=(${all[@]+"${all[@]}"})
if [ -n "$base" ]; then added+=(--since "$base"); fi
# A report that can't be written is no finding: it stops here.
: >> "$GITHUB_STEP_SUMMARY"
if [ -n "$SARIF" ]; then : > "$SARIF"; fi
# The reports first, which may hold faults (1) but not fail (2); then the gate.
"$GOV" validate ${added[@]+"${added[@]}"} --summary -o md >> "$GITHUB_STEP_SUMMARY" || [ $? -eq 1 ] || exit 2
if [ -n "$SARIF" ]; then "$GOV" validate ${all[@]+"${all[@]}"} -o sarif > "$SARIF" || [ $? -eq 1 ] || exit 2; fi
"$GOV" validate ${added[@]+"${added[@]}"} --annotate github
