"""Journeys at the recruiters' desk: a question passed on, answered, saved, brought up again."""
