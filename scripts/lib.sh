# SPDX-License-Identifier: GPL-3.0-or-later
# Functions that scripts/run and scripts/test share. Sourced by bash, with `root` set to the top of the source tree.

say() { printf '%s\n' "$*" >&2; }

# Packages of the given groups under the name that the system in column $1 uses (2 Debian, 3 Fedora, 4 Arch, 5 Homebrew).
package_names() {
    local column=$1 groups=" ${*:2} " line
    while read -ra line; do
        [[ ${#line[@]} -eq 5 && ${line[0]} != '#' && $groups == *" ${line[0]} "* ]] || continue
        [[ ${line[column - 1]} == - ]] || printf '%s\n' "${line[column - 1]}"
    done <"$root/scripts/packages.txt" | sort -u
}

as_root() {
    if [[ $(id -u) -eq 0 ]]; then "$@"; else sudo "$@"; fi
}

# The Debian packages of these groups that are not installed.
missing_packages() {
    local wanted
    mapfile -t wanted < <(package_names 2 "$@")
    comm -23 <(printf '%s\n' "${wanted[@]}") \
        <(dpkg-query -W -f '${Package} ${Status}\n' "${wanted[@]}" 2>/dev/null | sed -n 's/ install ok installed$//p' | sort -u)
}

name_packages_and_leave() {
    say "This script installs packages on Debian and Ubuntu only. Install these, then build by hand (README.md, \"By hand\"):"
    names() { package_names "$@" | paste -sd ' ' -; }
    say "  Fedora:  sudo dnf install $(names 3 "$@")"
    say "  Arch:    sudo pacman -S --needed $(names 4 "$@")"
    say "  macOS:   brew install $(names 5 "$@")"
    exit 2
}

# Installs what the groups need and the system lacks; asks nothing. Does no more than look when all of it is there.
install_missing() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then name_packages_and_leave "$@"; fi
    local missing
    mapfile -t missing < <(missing_packages "$@")
    [[ ${#missing[@]} -eq 0 ]] && return
    if [[ $(id -u) -ne 0 ]] && ! command -v sudo >/dev/null; then
        say "These packages are missing; install them as root, then start again:"
        say "  apt-get install --no-install-recommends ${missing[*]}"
        exit 2
    fi
    say "Installing: ${missing[*]}"
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0)
    as_root "${apt[@]}" update </dev/null >&2 || say "The package lists could not be refreshed; going on with those that are there."
    as_root "${apt[@]}" install -y --no-install-recommends "${missing[@]}" </dev/null >&2
}

# As many compilers at once as there are cores, but no more than memory allows (some 1.5 GB each).
build_jobs() {
    local cores memory
    cores=$(nproc 2>/dev/null || echo 2)
    memory=$(awk '/^MemTotal:/ { print int($2 / 1500000) }' /proc/meminfo 2>/dev/null || echo 2)
    ((memory < 1)) && memory=1
    echo "${CMAKE_BUILD_PARALLEL_LEVEL:-$((cores < memory ? cores : memory))}"
}

# build PRESET [TARGET…]: configures when needed and builds. After the first time ninja alone notices what changed.
build() {
    local preset=$1 folder="$root/build/$1"
    if [[ ! -f $folder/build.ninja || $root/CMakePresets.json -nt $folder/build.ninja ]]; then
        (cd "$root" && cmake --preset "$preset") >&2 || return
    fi
    cmake --build "$folder" --parallel "$(build_jobs)" ${2:+--target "${@:2}"} >&2
}

# Qt and the programs print UTF-8; a bare system has no locale set.
use_utf8() {
    [[ $(locale charmap 2>/dev/null) == UTF-8 ]] || export LC_ALL=C.UTF-8
}
