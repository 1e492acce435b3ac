"""How much of the code the tests hold: changes made by chance, and the tests that touch them."""
