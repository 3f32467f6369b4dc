#!/bin/sh
# Runs a command on a virtual screen where there is one to be had (Linux), else as it is, without a screen.
set -eu
if command -v xvfb-run >/dev/null 2>&1; then
    exec xvfb-run --auto-servernum --server-args="-screen 0 1600x1000x24" "$@"
fi
exec env QT_QPA_PLATFORM=offscreen "$@"
