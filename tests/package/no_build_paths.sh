#!/bin/sh
# no_build_paths.sh PREFIX SOURCE: fails when a text file under PREFIX, such as the CMake package, names the source
# folder. The command holds its own place in the build tree to know that it is elsewhere: see src/cli/main.cpp.
found=$(grep -rlIF "$2" "$1") || exit 0
echo "these installed files name $2:"
echo "$found"
exit 1
