#!/bin/sh
# Runs a command on a virtual screen where there is one to be had (Linux), else as it is, without a screen.
set -eu

# A container has no session: Qt warns about the missing folder, and a warning fails a test.
if [ -z "${XDG_RUNTIME_DIR:-}" ]; then
    XDG_RUNTIME_DIR="${TMPDIR:-/tmp}/runtime-$(id -u)"
    mkdir -p -m 700 "$XDG_RUNTIME_DIR"
    export XDG_RUNTIME_DIR
fi

if command -v xvfb-run >/dev/null 2>&1; then
    exec xvfb-run --auto-servernum --server-args="-screen 0 1600x1000x24" "$@"
fi
exec env QT_QPA_PLATFORM=offscreen "$@"
