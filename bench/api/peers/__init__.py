"""One file for each server that is measured: how it is installed, started and spoken to."""
