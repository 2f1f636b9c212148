"""Play many games and measure: duels, panels, exploits, bargaining and belief."""
