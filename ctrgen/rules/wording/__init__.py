"""Words: one for one thing, said once, of the register of an office."""
