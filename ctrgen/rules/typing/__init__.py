"""What fingers and machines leave: spaces, signs, letters, misspelt words."""
