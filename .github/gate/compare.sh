#!/usr/bin/env bash
# Says what a change means, as a comment and in the job's summary. Run in the checkout; the comment lies outside of it, where a change
# could not have put a link in its place. A comparison that fails is told by `code`, so that what follows can say why first.
#
# In: GOV (the program), BASE (a revision; empty is the branch that the pull request goes to), FAIL_ON, PER_PERSON, MAX_BYTES, DATA.
# Out: `comment`, `verdict` and `code` for the steps that follow.
set -euo pipefail

# A full name: a tag called origin/main would be taken for the branch.
base=${BASE:-${GITHUB_BASE_REF:+refs/remotes/origin/$GITHUB_BASE_REF}}
if [ -z "$base" ]; then
  echo "::error::there is nothing to compare with: this is no pull request, and the input base is empty"
  exit 2
fi
options=(-o md --max-bytes "$MAX_BYTES")
if [ -n "$DATA" ]; then options+=(--data "$DATA"); fi
if [ -n "$FAIL_ON" ]; then options+=(--fail-on "$FAIL_ON"); fi
if [ "$PER_PERSON" = true ]; then options+=(--per-person); fi
mkdir -p "$RUNNER_TEMP/gov-diff"
comment=$RUNNER_TEMP/gov-diff/comment.md
code=0
"$GOV" diff "$base...HEAD" "${options[@]}" > "$comment" || code=$?

# What was compared with stands in the comment, so that comment.yml can tell whether the pull request still goes there. Every byte but
# letters, digits and -._~ is written %XX, as jq's @uri does: no name of a branch ends the mark.
encoded() {
  local LC_ALL=C i byte
  for ((i = 0; i < ${#1}; i++)); do
    case ${1:i:1} in
      [A-Za-z0-9._~-]) printf %s "${1:i:1}" ;;
      *) printf -v byte %d "'${1:i:1}" && printf '%%%02X' $((byte & 255)) ;;
    esac
  done
}
if [ -s "$comment" ]; then
  head -n 2 "$comment" > "$comment.marked"
  printf '<!-- base: %s -->\n' "$(encoded "$base")" >> "$comment.marked"
  tail -n +3 "$comment" >> "$comment.marked"
  mv "$comment.marked" "$comment"
fi
cat "$comment" >> "$GITHUB_STEP_SUMMARY"
verdict=$(sed -n '2s/^<!-- verdict: \([a-z_]*\) -->$/\1/p' "$comment")
# A comparison that does not say what it came to is none.
if [ -z "$verdict" ] && [ "$code" = 0 ]; then code=2; fi
printf '%s\n' "comment=$comment" "verdict=$verdict" "code=$code" >> "$GITHUB_OUTPUT"
