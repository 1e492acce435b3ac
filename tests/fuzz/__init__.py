"""Cases made by chance, and what must hold of each: ``make fuzz``, and a few seconds of it in the tests."""
