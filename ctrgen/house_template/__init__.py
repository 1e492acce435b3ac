"""A document in a Word file that a house drew itself: tags in it stand for what our own pages say."""
