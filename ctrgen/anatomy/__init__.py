"""What the parts of a Word document are, told by their words and their places."""
