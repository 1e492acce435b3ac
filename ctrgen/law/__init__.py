"""What is true on a day: legal texts in force, names of provinces and offices. Data with a source each."""
