"""Rolecall to try out without an account: in the browser, or as a tour of the terminal."""
