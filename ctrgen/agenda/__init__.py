"""What happens when: the meetings and events of a programme, for rules and for a calendar."""
