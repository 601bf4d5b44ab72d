#!/bin/bash
# floors.sh SOURCE: fails when a file of a floor includes a header of a floor that is not below it.
set -euo pipefail
cd "$1"

declare -A below=(
    [text]=""
    [calendar]="text"
    [article]="text calendar"
    [language]="text calendar article"
    [time]="text calendar article language"
    [events]="text calendar article language time"
    [timeline]="text calendar article language time events"
    [render]="text calendar article language time events timeline"
)
failed=0
for floor in "${!below[@]}"; do
    while IFS=: read -r file line include; do
        # <dateline/FLOOR/…> and "FLOOR/…" name a floor; <dateline/dateline.hpp> names all of them.
        other=$(sed -nE 's/^#include [<"](dateline\/)?([a-z]+)[\/.].*/\2/p' <<<"$include")
        [[ $include == *dateline/dateline.hpp* ]] && other=dateline
        [[ $include == *dateline/timex.hpp* ]] && other=time
        if [[ " $floor ${below[$floor]} version " != *" $other "* ]] &&
            [[ $other == dateline || $other == cli || -v below[$other] ]]; then
            echo "$file:$line: $floor must not include ${include#\#include }"
            failed=1
        fi
    done < <(grep -rnE '^#include [<"](dateline/)?[a-z]+[/.]' "src/$floor" "include/dateline/$floor" || true)
done
exit $failed
