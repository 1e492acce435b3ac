"""How the text is parted and ended: headings, items, marks, annexes, sentences."""
