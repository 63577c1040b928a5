// The picture simplified to flat areas with clean edges (Kuwahara 1976), at half size.
uniform sampler2D ground_image;
vec3 ground_at(vec2 p) { return textureLod(ground_image, p, 0.0).rgb; }
