"""Food and drink as felt and clay models."""
