"""Commands of the command line that are too large for one screen; each file one command or group."""
