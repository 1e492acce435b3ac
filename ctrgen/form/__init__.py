"""The form (thể thức) of a finished Word document, held against the figures of its standard."""
