#!/bin/bash
# compare.sh MADE EXPECTED: compares two files; with DATELINE_APPROVE=1 makes EXPECTED what MADE is.
set -euo pipefail
if [[ ${DATELINE_APPROVE:-} == 1 ]]; then
    cp "$1" "$2"
elif ! diff -u "$2" "$1" >"$1.diff"; then
    echo "$2 is not what the program makes now:"
    sed -n '3,14p' "$1.diff" | cut -c 1-140
    echo "look at it, then: ./check --approve ${2#"$PWD"/}"
    exit 1
fi
