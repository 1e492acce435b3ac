"""What developers run to make the files that are made from others."""
