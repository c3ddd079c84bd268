"""The local workspace in a browser: its state as HTML, and forms that let a person act in it."""
