"""Legal texts that are cited: their parts, and what is known of them."""
