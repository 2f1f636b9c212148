"""Number the rules: a change that alters the fold of any record raises it."""

RULES = 1
