#!/bin/sh
# Opens the window; without a screen, does the main job in the terminal on the sample letters.
set -eu
cd "$(dirname "$0")/.."
. .ci/screen.sh

if has_screen; then
    exec .venv/bin/python -m ui
fi
echo "Er is hier geen beeldscherm: Gestand leest de voorbeeldbrieven nu in de terminal en maakt er een PDF van."
exec .venv/bin/python -m tracker demo
