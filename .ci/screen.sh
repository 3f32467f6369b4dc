# Sourced: tells whether a window can be shown here.
has_screen() {
    [ "$(uname)" = Darwin ] || [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]
}
