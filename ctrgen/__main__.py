"""``python -m ctrgen`` is the same as ``ctrgen``."""

from ctrgen.cli import main

main()
