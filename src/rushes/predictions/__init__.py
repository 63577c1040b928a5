"""The life of a prediction: admitted, leased, filmed, ended, announced, forgotten.

The row is the job. Statements are plain functions of a connection, so they run inside whatever transaction the caller
opens; `database` decides how transactions are made on SQLite and on PostgreSQL. Knows nothing of HTTP or of engines.
"""
