"""The planner: asks a chat endpoint for the Screenplay, and believes of its answer what the prompt bears out."""
