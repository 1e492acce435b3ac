"""``python -m ctrgen`` is the same as ``ctrgen``."""

from ctrgen.cli import main

if __name__ == "__main__":
    main()
