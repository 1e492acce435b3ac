"""Blocks, agendas and programmes to bytes; ``outputs`` is what can be asked for."""
