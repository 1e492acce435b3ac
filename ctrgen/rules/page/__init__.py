"""The parts of the page around its text: issuer, number, title, bases, signature, recipients."""
