#!/bin/bash
# report.sh PYTHON SOURCE_FOLDER: makes the report of examples/report again and compares it.
set -euo pipefail
python=$1
cd "$2"
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
"$python" examples/report/report.py timelines/2016-03-flood.yaml timelines/2016-03-flood.svg \
    ../../timelines/2016-03-flood.svg "$made"
for file in report.md report.html; do
    bash tests/examples/compare.sh "$made/$file" "$PWD/examples/report/$file"
done
xmllint --html --noout examples/report/report.html 2>"$made/lint" || true
if grep -a -v -e 'Tag [a-z]* invalid' "$made/lint" | grep -a -q "error :"; then
    cat "$made/lint" && exit 1
fi
