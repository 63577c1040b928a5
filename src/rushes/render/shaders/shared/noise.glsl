// One mip-mapped noise image (r: value noise, one cell a unit; g: five octaves) and a volume (rgb: slope, a: height).
uniform sampler2D noise_image;
uniform sampler3D grain_volume;

float value_noise(vec2 p) { return texture(noise_image, p * (1.0 / 64.0)).r; }
float octaves(vec2 p) { return texture(noise_image, p * (1.0 / 32.0)).g; }
float value_noise_sharp(vec2 p) { return textureLod(noise_image, p * (1.0 / 64.0), 0.0).r; }
float octaves_sharp(vec2 p) { return textureLod(noise_image, p * (1.0 / 32.0), 0.0).g; }

// Noise in space, one cell a unit: height 0..1 in w, slope per cell in xyz. Its mip-maps fade it with distance.
vec4 grain(vec3 p) {
    vec4 g = texture(grain_volume, p * (1.0 / 16.0), -0.7); // a little sharper than mip-maps alone: ground lies flat
    return vec4((g.xyz - 0.50196) * 2.0, g.w);
}

float hash(vec2 p) {
    vec3 q = fract(vec3(p.xyx) * 0.1031);
    q += dot(q, q.yzx + 33.33);
    return fract((q.x + q.y) * q.z);
}
vec2 hash2(vec2 p) {
    vec3 q = fract(vec3(p.xyx) * vec3(0.1031, 0.1030, 0.0973));
    q += dot(q, q.yzx + 33.33);
    return fract((q.xx + q.yz) * q.zy);
}
