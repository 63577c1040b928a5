"""The GL renderer and its shaders: meshes, materials, lights, passes; nothing of film."""
