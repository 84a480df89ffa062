#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The Debian package. Packed again by another person at another time it is the same bytes; lintian has nothing against
# it; what is in it is hardened, runs, and can be taken away again. Licences are named, and downloads pinned.
# Installs what it needs, and builds: minutes.
# Usage: tests/package.sh [twice]     (twice: the other person also builds it, in another folder)
set -euo pipefail
cd "$(dirname "$0")/.."
times=${1:-once}
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
unset SOURCE_DATE_EPOCH
as_root=$([[ $(id -u) -eq 0 ]] || echo sudo)
$as_root apt-get update -q
$as_root apt-get install -q -y --no-install-recommends appstream binutils dpkg-dev file lintian reuse util-linux xz-utils

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
failures=0

check() { # check WHAT COMMAND...: the command must succeed; what it says is shown where it does not
  if "${@:2}" >"$work/said" 2>&1; then
    echo "ok: $1"
  else
    echo "FAILED: $1"
    tail -n 30 "$work/said"
    failures=$((failures + 1))
  fi
}
copy() { # copy FOLDER: the sources, without what was built from them
  mkdir -p "$1"
  tar --exclude=./build --exclude=./.git -cf - . | tar --no-same-owner -xf - -C "$1"
}

# --- the sources ----------------------------------------------------------------------------------

# It wants the licences in a folder; the top level of the project has none.
reuse_lint() {
  copy "$work/reuse" && mkdir "$work/reuse/LICENSES" && mv "$work/reuse/LICENSE" "$work/reuse/LICENSES/MIT.txt" &&
    reuse --root "$work/reuse" lint
}
code_without_licence() {
  find src include tests .ci CMakeLists.txt -type f \( -name '*.[ch]pp*' -o -name '*.sh' -o -name '*.py' -o -name '*.cmake*' \
    -o -name 'hipplan.bash' -o -name 'hipplan.fish' -o -name '_hipplan' -o -name CMakeLists.txt -o -path '.ci/*' \) -print0 |
    xargs -0 grep -L -m 1 'SPDX-License-Identifier: MIT'
}
code_names_its_licence() { [[ -z $(code_without_licence | tee /dev/stderr) ]]; }
downloads_are_pinned() {
  local calls
  calls=$(cat CMakeLists.txt tests/CMakeLists.txt | tr '\n' ' ' | grep -oE 'FetchContent_Declare\([^)]*\)')
  [[ $(wc -l <<<"$calls") -ge 4 ]] && ! grep -vE 'URL_HASH SHA256=[0-9a-f]{64} ' <<<"$calls"
}
check 'every file has a licence (reuse lint)' reuse_lint
check 'every file of code names its licence' code_names_its_licence
check 'every download has its hash' downloads_are_pinned

# --- two packages ---------------------------------------------------------------------------------

build() { # build SOURCES FOLDER
  cmake -S "$1" -B "$2" -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF && cmake --build "$2" -j 2
}
pack() { # pack FOLDER
  (cd "$1" && cpack -G DEB)
}
# Somebody of another name, umask, home, language and zone of time, whose files are of another age.
another_person() { # another_person SOURCES COMMAND
  local -a person=()
  chmod -R go-rwx "$1" && find "$1" -exec touch -h -d '2001-02-03 04:05:06' {} + || return 1
  if [[ $(id -u) -eq 0 ]]; then
    person=(setpriv --reuid=65534 --regid=65534 --clear-groups)
    chown -R 65534:65534 "$1" || return 1
  fi
  (umask 077 && "${person[@]}" env HOME=/nonexistent LC_ALL=C TZ=Pacific/Kiritimati USER=nobody \
    bash -c "$(declare -f build pack); $2")
}
copy "$work/a"
check 'the program is built' build "$work/a" "$work/a/build"
check 'a package is made' pack "$work/a/build"
mv "$work"/a/build/*.deb "$work"
package=$(echo "$work"/*.deb)
if [[ $times == twice ]]; then
  export sources="$work/another folder/hipplan-main"
  copy "$sources"
  check 'another person builds and packs' another_person "$sources" 'build "$sources" "$sources/build" && pack "$sources/build"'
else
  export sources=$work/a
  check 'another person packs' another_person "$sources" 'pack "$sources/build"'
fi
other=$(echo "$sources"/build/*.deb)
check 'both have the same name' test "${package##*/}" = "${other##*/}"
check 'both are the same bytes' cmp "$package" "$other"
check 'lintian has nothing against it' lintian --allow-root --fail-on error,warning "$package"

# --- what is in it --------------------------------------------------------------------------------

contents=$work/contents
check 'it can be unpacked' dpkg-deb -x "$package" "$contents"
binary=$contents/usr/bin/hipplan
names_no_folder_of_the_builder() { ! grep -aF "$work" "$binary"; }
belongs_to_root() {
  ! dpkg-deb -c "$package" | grep -vE '^(drwxr-xr-x|-rwxr-xr-x|-rw-r--r--) root/root '
}
has_right_sums() {
  dpkg-deb -e "$package" "$work/control" && [[ $(wc -l <"$work/control/md5sums") -eq $(find "$contents" -type f | wc -l) ]] &&
    (cd "$contents" && md5sum --quiet -c "$work/control/md5sums")
}
depends_on_what_it_loads() {
  grep -E '^Depends:' "$work/control/control" | tr ',' '\n' >"$work/depends" &&
    grep -q 'libc6' "$work/depends" && grep -q 'libyaml-cpp' "$work/depends" && grep -q 'libutf8proc' "$work/depends"
}
is_described() {
  appstreamcli validate --no-net "$contents"/usr/share/metainfo/*.metainfo.xml
}
check 'the program is hardened' tests/hardened.sh "$binary"
check 'it names no folder of its builder' names_no_folder_of_the_builder
check 'everything belongs to root and can be read' belongs_to_root
check 'its sums are right' has_right_sums
check 'it depends on the libraries that it loads' depends_on_what_it_loads
check 'its metainfo is valid' is_described
check 'it makes a plan' bash -c 'HOME=/nonexistent "$1" plan --pain 4 | grep -q "Wk 1"' bash "$binary"

# --- put up, and taken away -----------------------------------------------------------------------

export DESTDIR=$work/root
removes_what_was_installed() {
  local prefix=$1
  rm -rf "$DESTDIR" && mkdir -p "$DESTDIR$prefix/bin" && echo mine >"$DESTDIR$prefix/bin/mine" &&
    cmake --install "$work/a/build" --prefix "$prefix" &&
    [[ -x $DESTDIR$prefix/bin/hipplan && -z $(find "$DESTDIR$prefix" ! -perm -444) ]] &&
    cmake --build "$work/a/build" --target uninstall && [[ -f $DESTDIR$prefix/bin/mine ]] &&
    [[ $(find "$DESTDIR" ! -type d) == "$DESTDIR$prefix/bin/mine" && -z $(find "$DESTDIR" -name hipplan) ]]
}
nothing_is_left_to_remove() { ! cmake --build "$work/a/build" --target uninstall; }
check 'before an installation there is nothing to remove' nothing_is_left_to_remove
check 'uninstall takes away what was installed, and no more' removes_what_was_installed /usr/local
check 'also from elsewhere' removes_what_was_installed '/opt/with a blank'
check 'the second time there is nothing to remove' nothing_is_left_to_remove

((failures == 0)) && echo 'The package is in order.'
exit $((failures > 0))
