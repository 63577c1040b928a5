"""The HTTP API: what hosted-model clients already speak, over the predictions of this house.

Handlers turn requests into calls of `predictions` and rows into bodies; they hold no truth of their own.
"""
