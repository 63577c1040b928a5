"""Tables of words, tab-separated: one row is one meaning, with its English and Chinese forms."""
