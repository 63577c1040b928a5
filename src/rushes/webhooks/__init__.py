"""Webhooks on their way out: where they may go, how they are signed, the loop that empties the outbox.

Knows nothing of HTTP requests that come in, and of predictions only what the outbox says.
"""
