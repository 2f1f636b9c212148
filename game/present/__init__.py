"""Turn what a seat sees into screen models, words and the text twin; no pixels here."""
