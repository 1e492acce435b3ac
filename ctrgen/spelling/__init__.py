"""How Vietnamese is spelt: syllables by rule, the words of the office, and what a hand may have meant."""
