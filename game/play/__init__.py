"""One game in progress: its seats, its tree of moves, its replay; and the loop that plays many."""
