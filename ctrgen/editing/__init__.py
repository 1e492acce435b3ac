"""What any editor knows of a programme: proposals, explanations, outline, jumps, ways to mend.

Offsets count characters of the text, from 0. Nothing here speaks a protocol.
"""
