"""The measure of the reader: what of many real prompts is read right (`./dev coverage`)."""

__all__: list[str] = []
