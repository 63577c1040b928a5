"""The `ltx` engine: LTX-2.x with open weights, picture and sound from one model, on this machine's GPU."""
