"""The standards as records, made of their files by `make generated`."""
