"""An old document as a programme: recognised by evidence, nothing of it lost."""
