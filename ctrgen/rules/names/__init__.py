"""Persons, bodies and places: what they are called, here and at that time."""
