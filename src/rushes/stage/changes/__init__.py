"""Things that become otherwise, one file a family: each change wraps what was built and is a pure function of the frame."""
