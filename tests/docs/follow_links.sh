#!/bin/bash
# follow_links.sh SOURCE: fails when a Markdown document links to a file of the project that is not there.
set -euo pipefail
cd "$1"

failed=0
while IFS= read -r document; do
    while IFS= read -r target; do
        target=${target%%#*}
        if [[ -n $target && ! -e $(dirname "$document")/$target ]]; then
            echo "$document: there is no $target"
            failed=1
        fi
    done < <(grep -oE '\]\([^)[:space:]]+\)' "$document" | sed 's/^](//; s/)$//' | grep -vE '^[a-z]+:' || true)
done < <(find . -name '*.md' -not -path './build/*' -not -path './out/*' | LC_ALL=C sort)
exit $failed
