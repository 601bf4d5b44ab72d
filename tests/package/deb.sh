#!/bin/bash
# deb.sh BUILD WORK VERSION: makes the Debian package, reads its control file, and runs the command out of it.
set -euo pipefail
build=$1 work=$2 version=$3
rm -rf "$work"
mkdir -p "$work"
(cd "$build" && cpack -G DEB -B "$work" >"$work/cpack.log" 2>&1) || {
    cat "$work/cpack.log"
    exit 1
}

deb=$work/dateline_${version}_$(dpkg --print-architecture).deb
depends=", $(dpkg-deb -f "$deb" Depends),"
echo "Depends: $depends"
# The first two no linker sees; the others must have been found by dpkg-shlibdeps.
for package in tzdata fonts-dejavu-core libc6 libstdc++6 libfmt9; do
    if [[ $depends != *", $package,"* && $depends != *", $package ("* ]]; then
        echo "the package does not depend on $package"
        exit 1
    fi
done
[[ $(dpkg-deb -f "$deb" Version) == "$version" ]]

dpkg-deb -x "$deb" "$work/root"
env -i "$work/root/usr/bin/dateline" --version
