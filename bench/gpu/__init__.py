"""What a film costs on one NVIDIA GPU: the open-weight engine beside plain diffusers, and the miniature engine on EGL."""
