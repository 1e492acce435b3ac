"""A month's programme to begin with: carried over from an older one, or from nothing."""
