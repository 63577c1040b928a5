// Faded home stock of the sixties: warm, lifted blacks, soft, a rounded gate, a light leak, a little dust.
#include "shared/footage.glsl"
#include "shared/field.glsl"
vec3 redrawn(vec2 q) {
    vec2 p = uv + weave(2.2);
    vec3 c = mix(at(p), small(p), 0.35);
    c += 0.22 * max(small(p) - 0.55, 0.0) * vec3(1.0, 0.62, 0.30); // halation
    c = mix(vec3(0.13, 0.085, 0.10), vec3(1.0, 0.955, 0.80), c) * flicker(0.05);
    c = mix(vec3(luma_of(c)), c, 0.92) * vec3(1.05, 0.99, 0.90);
    vec2 v = uv - 0.5;
    float leak = exp(-pow((uv.x + 0.04 + 0.05 * sin(SECONDS * 0.9)) * 5.0, 2.0)) * (0.55 + 0.45
        * sin(SECONDS * 0.6 + uv.y * 3.0));
    c += vec3(0.85, 0.30, 0.07) * 0.55 * leak;
    c *= 1.08 - 0.85 * dot(v, v);
    c += 0.22 * scratches(q, 0.35);
    c = mix(c, vec3(0.10, 0.07, 0.05), 0.8 * specks(q, 0.07));
    float gate = boxed(v * WHOLE, WHOLE * 0.5 - vec2(70.0, 58.0)) - 40.0;
    return mix(vec3(0.025, 0.018, 0.018), c, smoothstep(2.0, -5.0, gate));
}
