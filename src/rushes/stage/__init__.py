"""What can be built: meshes, puppets, animals, props and sets; posed per frame by pure functions of plan and frame."""
