#!/bin/sh
# no_build_paths.sh PREFIX SOURCE: fails when a file under PREFIX names the source folder, where it would look in vain.
found=$(grep -rlF "$2" "$1") || exit 0
echo "these installed files name $2:"
echo "$found"
exit 1
