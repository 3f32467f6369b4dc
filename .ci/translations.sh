#!/bin/sh
# The English texts of the window. `.ci/translations.sh` makes the .qm that the program reads (when it is out of date);
# `.ci/translations.sh collect` first brings resources/translations/gestand_en.ts up to date with the sources.
set -eu
cd "$(dirname "$0")/.."
TS=resources/translations/gestand_en.ts
QM=resources/translations/gestand_en.qm

if [ "${1:-}" = collect ]; then
    list=$(mktemp)
    find ui -name '*.py' | LC_ALL=C sort >"$list"
    .venv/bin/pyside6-lupdate "@$list" -locations none -no-obsolete -source-language nl_NL -target-language en_GB -ts "$TS"
    rm -f "$list"
fi
[ -e "$TS" ] || exit 0
if [ ! -e "$QM" ] || [ "$TS" -nt "$QM" ]; then
    .venv/bin/pyside6-lrelease -silent "$TS" -qm "$QM"
fi
