"""``gestand-cli``: everything but the window, from a terminal."""

from __future__ import annotations

import importlib
import io
import logging
import os
import sys
from typing import TYPE_CHECKING

from tracker import paths
from tracker.commandline.parser import make_parser
from tracker.commandline.values import check_texts
from tracker.errors import GestandError
from tracker.log import log_to

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

UNFORESEEN = "Er ging iets mis dat Gestand niet voorzag; de bijzonderheden staan in {place}."
INTERRUPTED = "Afgebroken; wat al was opgeslagen, blijft bewaard."
INTERRUPTED_CODE = 130
"""What a shell expects of a program that Ctrl+C ended (128 and the number of SIGINT)."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0, 1 for a failure in words, 2 for wrong usage, 130 after Ctrl+C."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")  # a Windows console may be cp1252
    args = make_parser().parse_args(argv)
    try:
        check_texts(args)
        code = _command(args.run)(args)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of our output, such as `head`, had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        print(INTERRUPTED, file=sys.stderr)
        return INTERRUPTED_CODE
    except GestandError as error:
        print(error.sentence(args.lang), file=sys.stderr)
        return 1
    except Exception:  # the last resort: a person gets a sentence, the log the traceback
        data_dir = args.data or paths.default_data_dir()
        log_to(data_dir)
        logging.getLogger(__name__).exception("command %s", args.command)
        print(UNFORESEEN.format(place=data_dir / "logs"), file=sys.stderr)
        return 1
    return code


def _command(place: str) -> Callable[[argparse.Namespace], int]:
    """Import only what the chosen command needs: the services take two seconds, ``--help`` needs none of them."""
    module, _, name = place.partition(".")
    command: Callable[[argparse.Namespace], int] = getattr(
        importlib.import_module(f"tracker.commandline.{module}"), name
    )
    return command


if __name__ == "__main__":
    sys.exit(main())
