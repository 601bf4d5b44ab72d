#!/bin/bash
# effects.sh SOURCE: fails when a floor below the command prints, exits, or reads clock, locale or environment.
set -euo pipefail
cd "$1"

forbidden='std::(cout|cerr|clog|exit|abort|quick_exit|getenv|setlocale|locale)\b|\bgetenv\(|fmt::print\(|std::f?printf\('
forbidden+='|std::puts\(|(system|steady|high_resolution)_clock|std::(time|localtime|gmtime)\(|std::random_device|std::regex'
if grep -rnE "$forbidden" src include --include='*.hpp' --include='*.cpp' | grep -v '^src/cli/' |
    grep -vE '^[^:]+:[0-9]+: *//'; then
    echo "only src/cli may do this; below it such things are arguments and return values (docs/architecture.md)"
    exit 1
fi
