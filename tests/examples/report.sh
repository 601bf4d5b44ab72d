#!/bin/bash
# report.sh PYTHON SOURCE_FOLDER DATELINE: makes the report of examples/report again and compares it. Where LaTeX is installed it must be
# able to set report.tex, without a complaint, and the pictures must stay vectors.
set -euo pipefail
python=$1 dateline=$3
cd "$2"
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
if ! "$python" examples/report/report.py timelines/2016-03-flood.yaml timelines/2016-03-flood.svg \
    ../../timelines/2016-03-flood.svg "$made" "$dateline" 2>"$made/said"; then
    cat "$made/said" && exit 1
fi
for file in report.md report.html report.tex; do
    bash tests/examples/compare.sh "$made/$file" "$PWD/examples/report/$file"
done
xmllint --html --noout examples/report/report.html 2>"$made/lint" || true
if grep -a -v -e 'Tag [a-z]* invalid' "$made/lint" | grep -a -q "error :"; then
    cat "$made/lint" && exit 1
fi

if ! command -v pdflatex >/dev/null && ! command -v lualatex >/dev/null; then
    grep -q 'neither pdflatex nor lualatex' "$made/said"
    exit
fi
if [[ -s $made/said ]]; then
    cat "$made/said" && exit 1
fi
if grep -a -q '/Subtype */Image' "$made/report.pdf"; then
    echo "report.pdf has a picture of pixels" && exit 1
fi
