"""Which days of a month are more than a date: the lunar calendar, public holidays, observances."""
