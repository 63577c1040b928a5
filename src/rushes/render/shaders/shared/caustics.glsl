// The net of light that a moving surface throws on what lies under water: 0 between its threads .. about 2 on them.
// Needs frame.glsl and noise.glsl.
float caustics(vec3 at) {
    vec2 p = at.xz + 0.35 * at.y;
    vec4 swell = grain(vec3(p * 0.45, SECONDS * 0.22));
    vec2 q = p + swell.xz * 0.45;
    float a = grain(vec3(q * 1.25, SECONDS * 0.36)).w;
    float b = grain(vec3(q * 1.65 + 7.0, 5.0 - SECONDS * 0.30)).w;
    float thread = 1.0 - smoothstep(0.0, 0.16, abs(a - b));
    return thread * thread * (0.7 + 1.6 * smoothstep(0.35, 0.65, swell.w));
}
