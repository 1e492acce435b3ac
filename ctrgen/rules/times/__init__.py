"""Dates, hours and periods: against the calendar, the programme's own time and one another."""
