"""Translation of spoken lines into English, by a real translator or not at all."""
