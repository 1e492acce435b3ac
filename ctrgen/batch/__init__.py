"""Many programmes: which files they are, what is made of each, in how many processes."""
