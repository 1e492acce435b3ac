"""Blocks to bytes: one package an output format."""
