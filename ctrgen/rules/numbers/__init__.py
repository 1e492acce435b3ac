"""Figures that contradict one another: sums, shares, rates, counts, units, what cannot be."""
