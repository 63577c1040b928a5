"""Whether words in the picture can be read: texts are planned, drawn at 1080p and read by Tesseract."""
