"""The desk at which recruiters answer once: verified answers, waiting questions, and what is asked in vain."""
