"""``ctrgen`` and ``python -m ctrgen``: from the first moment on, Ctrl-C says what it says at any other."""

from __future__ import annotations

from ctrgen import stopped


def main() -> None:
    """Run the command line; whoever cannot wait until it is imported is answered at once."""
    try:
        import signal

        if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
            signal.signal(signal.SIGINT, stopped.at_once)
    except KeyboardInterrupt:
        stopped.at_once()
    from ctrgen import cli

    cli.main()


if __name__ == "__main__":
    main()
