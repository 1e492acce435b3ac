"""Capitals as Annex II of Decree 30 has them."""
