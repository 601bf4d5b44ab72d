#!/bin/bash
# run_commands.sh SOURCE COMMANDS WORK: runs the fenced blocks marked "sh run" of the documents, those of one document
# in order, in a fresh folder that holds examples/ and timelines/, with the built command in the path.
set -euo pipefail
source=$1 commands=$2 work=$3
PATH=$commands:$PATH

failed=0
for document in "$source"/*.md "$source"/{docs,examples,timelines,tests}/*.md; do
    [[ -e $document ]] || continue
    script=$(awk '/^```sh run$/ { inside = 1; next } /^```/ { inside = 0 } inside' "$document")
    [[ -n $script ]] || continue
    rm -rf "$work"
    mkdir -p "$work"
    cp -r "$source/examples" "$source/timelines" "$work/"
    echo "== ${document#"$source"/}"
    if ! (cd "$work" && bash -euxo pipefail -c "$script" </dev/null); then
        echo "a command of ${document#"$source"/} failed: the last one above"
        failed=1
    fi
done
exit $failed
