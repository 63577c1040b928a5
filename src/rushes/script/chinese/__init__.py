"""Chinese: cut into words with jieba, glossed with the English lexicon, put into English order, read by one grammar."""
