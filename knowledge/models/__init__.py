"""Chat models behind one call: which, in what order, for whom, how much, and what they may see; knows no answers."""
