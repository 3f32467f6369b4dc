#!/bin/sh
# Makes a machine ready for one job: `.ci/setup.sh run` (terminal or window, as the machine has a screen) or
# `.ci/setup.sh test`. Installs system libraries only when one is missing (apt, as root), else says what to type.
# Everything else stays inside the project: uv in .tools/ (when there is none), the environment in .venv/.
set -eu
cd "$(dirname "$0")/.."
. .ci/screen.sh

UV_VERSION=0.13.8

# Debian package = the library, program or file that shows it is there.
QT="libgl1=libGL.so.1 libegl1=libEGL.so.1 libxkbcommon0=libxkbcommon.so.0 libdbus-1-3=libdbus-1.so.3
    libfontconfig1=libfontconfig.so.1 libglib2.0-0=libgthread-2.0.so.0"
SCREEN="libxcb-cursor0=libxcb-cursor.so.0 libxcb-icccm4=libxcb-icccm.so.4 libxcb-image0=libxcb-image.so.0
    libxcb-keysyms1=libxcb-keysyms.so.1 libxcb-randr0=libxcb-randr.so.0 libxcb-render-util0=libxcb-render-util.so.0
    libxcb-shape0=libxcb-shape.so.0 libxcb-xkb1=libxcb-xkb.so.1 libxkbcommon-x11-0=libxkbcommon-x11.so.0
    libwayland-cursor0=libwayland-cursor.so.0"
TESTING="xvfb=Xvfb xauth=xauth poppler-utils=pdfinfo"
# What Gestand works with when it is there: where nobody may install it, its tests say that they skip.
# 94 MB to fetch, 290 MB on disk, 17 s in all (November 2026).
BESIDE="tesseract-ocr=tesseract tesseract-ocr-nld=/usr/share/tesseract-ocr/5/tessdata/nld.traineddata
    libreoffice-writer-nogui=soffice at-spi2-core=/usr/libexec/at-spi2-registryd dbus-daemon=dbus-run-session
    python3-gi=/usr/lib/python3/dist-packages/gi/__init__.py
    gir1.2-atspi-2.0=/usr/share/doc/gir1.2-atspi-2.0"

say() { printf '%s\n' "gestand: $*" >&2; }

is_there() {
    case "$1" in
    /*) [ -e "$1" ] ;;
    *.so.*) PATH="$PATH:/sbin:/usr/sbin" ldconfig -p | grep -q "[[:space:]]$1 " ;;
    *) command -v "$1" >/dev/null 2>&1 ;;
    esac
}

# Prints the packages of the given pairs whose library or program is missing.
missing_of() {
    for pair in "$@"; do
        is_there "${pair#*=}" || printf '%s ' "${pair%%=*}"
    done
}

needed_packages() {
    [ "$(uname)" = Linux ] || return 0
    # shellcheck disable=SC2086 # the lists are meant to be split
    case "$1" in
    test)
        missing_of $QT $SCREEN $TESTING
        if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then missing_of $BESIDE; fi
        ;;
    run) if has_screen; then missing_of $QT $SCREEN; fi ;;
    esac
    find_uv >/dev/null || python3 -c 'import ensurepip, venv' 2>/dev/null || printf '%s ' python3-venv
}

install_packages() {
    packages=$(needed_packages "$1")
    [ -n "$packages" ] || return 0
    if ! command -v apt-get >/dev/null 2>&1; then
        say "these are missing (Debian names; install the packages of your system that hold them): $packages"
        exit 1
    fi
    if [ "$(id -u)" -ne 0 ]; then
        say "system packages are missing. Type this, then repeat the command:"
        say "    sudo apt-get install $packages"
        exit 1
    fi
    say "installing system packages: $packages"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    # shellcheck disable=SC2086 # one argument per package
    apt-get install -qq -y --no-install-recommends $packages >/dev/null
}

# Prints a uv that reads our lock file: the one on PATH from 0.13 on, or the one in .tools.
find_uv() {
    for uv in uv .tools/bin/uv; do
        "$uv" --version 2>/dev/null | grep -Eq '^uv (0\.(1[3-9]|[2-9][0-9])|[1-9])' && echo "$uv" && return 0
    done
    return 1
}

install_uv() {
    find_uv >/dev/null && return 0
    say "installing uv $UV_VERSION into .tools/"
    python3 -m venv --clear .tools
    .tools/bin/pip install --quiet --disable-pip-version-check "uv==$UV_VERSION"
}

sync_environment() {
    stamp=$(cat uv.lock pyproject.toml | cksum)
    [ -x .venv/bin/python ] && [ "$(cat .venv/gestand-stamp 2>/dev/null)" = "$stamp" ] && return 0
    say "preparing the environment in .venv/"
    "$(find_uv)" sync --locked --quiet
    printf '%s\n' "$stamp" >.venv/gestand-stamp
}

install_packages "${1:-test}"
install_uv
sync_environment
# The English texts are for the window: without a screen Qt's own libraries may be missing, which lrelease needs.
if [ "${1:-test}" = test ] || has_screen; then .ci/translations.sh; fi
