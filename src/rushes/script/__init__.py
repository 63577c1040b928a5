"""Words to Screenplay: reads a prompt and writes down what it asks for, as plain data."""
