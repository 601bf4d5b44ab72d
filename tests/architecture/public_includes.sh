#!/bin/bash
# public_includes.sh SOURCE: fails when a public header includes a library that its users would need, beside the two
# that the CMake package asks for.
set -euo pipefail
cd "$1"

if grep -rnE '^#include' include/dateline | grep -vE '#include <(dateline/|date/|tl/expected\.hpp>|[a-z_0-9]+>)'; then
    echo "these headers of other libraries belong into a .cpp file"
    exit 1
fi
