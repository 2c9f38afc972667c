#!/usr/bin/env bash
# Installs what somebody would pick instead of `gov validate`, for `cargo bench --bench scale`: below the target folder and nowhere else,
# in the versions that the figures are of. Needs python3 with venv, and npm.
set -euo pipefail
cd "$(dirname "$0")/.."
place="${CARGO_TARGET_DIR:-target}/rivals"
mkdir -p "$place"

echo "rivals: yamllint, check-jsonschema and PyYAML, into $place/python" >&2
python3 -m venv "$place/python"
# ruamel.yaml.clib is the C parser that check-jsonschema's reader uses when it is there; nothing brings it, and with it checking takes
# little more than half of the time.
"$place/python/bin/pip" install --quiet --disable-pip-version-check \
  yamllint==1.38.0 check-jsonschema==0.39.0 ruamel.yaml==0.19.1 ruamel.yaml.clib==0.2.15 PyYAML==6.0.4
"$place/python/bin/python" -c 'import yaml; yaml.CSafeLoader' # Without the C loader the comparison would not be what it says.

echo "rivals: ajv-cli, into $place/node" >&2
npm install --prefix "$place/node" --silent --no-audit --no-fund ajv-cli@5.0.0
