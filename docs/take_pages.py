"""Take a picture of every view, in both languages, light and dark, at 100 % and 200 %, on the sample letters.

Run from the project's folder: ``.venv/bin/python docs/take_pages.py`` (needs Xvfb). Each combination is a window of its
own, in a process of its own; the pictures go to ``docs/screenshots/pages`` as ``view-language-scheme-scale.webp``.
"""  # noqa: INP001 - a script, in no package

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
FOLDER = PROJECT / "docs" / "screenshots" / "pages"
PIXELS = (1920, 1080)
"""A full HD screen: at 200 % a window has half the room."""
QUALITY = 30
"""Of the pictures, of 100: they are for looking at the lay-out."""
COMBINATIONS = tuple(product(("nl", "en"), ("light", "dark"), (1, 2)))


def main() -> None:
    """Take all pictures, one process for each combination."""
    FOLDER.mkdir(exist_ok=True)
    for language, scheme, scale in COMBINATIONS:
        environment = os.environ | {"QT_SCALE_FACTOR": str(scale)}
        screen = ["xvfb-run", "-a", "-s", f"-screen 0 {PIXELS[0]}x{PIXELS[1]}x24"]
        child = [sys.executable, __file__, language, scheme, str(scale)]
        subprocess.run([*screen, *child], check=True, env=environment)  # noqa: S603 - our own words


def take(language: str, scheme: str, scale: str) -> None:
    """Take the pictures of one combination."""
    sys.path.insert(0, str(PROJECT))
    sys.path.insert(0, str(PROJECT / "docs"))
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415, TID251 - in the child only; drives the window itself
    from take_screenshots import TODAY, live_in, rest, wait_until  # noqa: PLC0415 - as above

    from tests.ui.test_accessibility import themed  # noqa: PLC0415 - as above
    from tracker.services import samples  # noqa: PLC0415 - as above
    from tracker.services.workspace import open_workspace  # noqa: PLC0415 - as above
    from ui.app import set_up  # noqa: PLC0415 - as above
    from ui.language import Language  # noqa: PLC0415 - as above
    from ui.main_window import MainWindow  # noqa: PLC0415 - as above
    from ui.views import VIEWS  # noqa: PLC0415 - as above

    application = QApplication([])
    set_up(application, Language(language))
    if scheme == "dark":
        # Xvfb has no desktop that says it is dark; these are a dark desktop's colours as the tests have them.
        application.setPalette(themed("donker"))
    with tempfile.TemporaryDirectory() as folder:
        workspace = open_workspace(Path(folder))
        samples.import_samples(workspace)
        workspace.close()
        live_in(Path(folder))
        window = MainWindow(Path(folder), today=lambda: TODAY)
        window.resize(*(pixels // int(scale) for pixels in PIXELS))
        window.show()
        window.open_data()
        wait_until(lambda: window.bench is not None, "bench")
        for view in VIEWS:
            if window.bench is not None:
                window.bench.views.choose(view.key)
            rest(1.5)
            picture = window.grab()
            picture.save(str(FOLDER / f"{view.key}-{language}-{scheme}-{scale}00.webp"), "WEBP", QUALITY)
        window.close()
        wait_until(lambda: not window.isVisible(), "closing")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        take(*sys.argv[1:])
    else:
        main()
