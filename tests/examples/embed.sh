#!/bin/bash
# embed.sh EMBED MODEL SOURCE_FOLDER: runs the program of examples/embed on one article and compares its output;
# a missing article or model is an error of its own words.
set -euo pipefail
embed=$1 model=$2
cd "$3"
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
"$embed" "$model" examples/articles/2018-09-strike.txt >"$made/out"
bash tests/examples/compare.sh "$made/out" "$PWD/tests/examples/embed.golden"

if "$embed" "$model" examples/articles/absent.txt 2>"$made/err"; then
    echo "an article that is not there was read" && exit 1
fi
grep -q '^embed: examples/articles/absent.txt' "$made/err"
