#!/usr/bin/env bash
# Runs one rival over a data set, in the fastest way that is fair: `rival.sh NAME DATA PLACE`, where PLACE is what rivals.sh made.
# Ends with 0 when the rival found nothing.
#
# `gov` uses two threads and none of these does, so the work is given to two processes at once wherever the name says nothing else.
# Those with a schema are started once a kind, each with all files of the kind: starting them costs a quarter of a second.
set -euo pipefail
name=$1 data=$2 place=$(realpath "$3")
schemas=$(realpath "$(dirname "$0")/../../schemas")
python="$place/python/bin"
# Files are named from inside the folder, so that 20,000 names fit on two command lines.
cd "$data"

files() { find . -name '*.yaml' -print0; }
halves() { xargs -0 -s 1900000 -n $((($(find . -name '*.yaml' | wc -l) + 1) / 2)) -P 2 "$@"; }
# The kinds that the data has, those with the most files first, so that both processes end at about the same time.
kinds() {
  find . -name '*.yaml' -printf '%h\n' | awk -F/ '{ files[$NF]++ } END { for (kind in files) print files[kind], kind }' | sort -rn | cut -d' ' -f2
}
load='import sys, yaml
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        yaml.load(file, yaml.CSafeLoader)'
export schemas python place

case $name in
# The syntax and keys given twice, nothing of style: the least that it can be asked for. `relaxed` is what people use.
yamllint) files | halves "$python/yamllint" -d '{rules: {key-duplicates: enable}}' ;;
yamllint-relaxed) files | halves "$python/yamllint" -d relaxed --no-warnings ;;
check-jsonschema | check-jsonschema-one)
  processes=2
  [ "$name" = check-jsonschema ] || processes=1
  kinds | xargs -P "$processes" -I KIND bash -c \
    'find . -path "*/KIND/*.yaml" -print0 | xargs -0 -s 1900000 "$python/check-jsonschema" --quiet --schemafile "$schemas/KIND.schema.json"'
  ;;
# Its YAML reader makes dates of dates, and a schema has no dates: it is only right about data with quoted ones. `strict` is about
# how the schema is written.
ajv)
  kinds | xargs -P 2 -I KIND bash -c \
    '"$place/node/node_modules/.bin/ajv" validate --spec=draft2020 --strict=false -s "$schemas/KIND.schema.json" -d "./*/KIND/*.yaml"'
  ;;
pyyaml) files | halves "$python/python" -c "$load" ;;
pyyaml-one) files | xargs -0 -s 1900000 "$python/python" -c "$load" ;;
*)
  echo "rival.sh: no rival is called $name" >&2
  exit 2
  ;;
esac
