// Horror: sickly green night, red alone alive, fog creeping over the ground, black closing in and breathing.
#include "shared/footage.glsl"
#include "shared/field.glsl"
vec3 redrawn(vec2 q) {
    vec3 c = bent(uv, 1.2);
    float l = luma_of(c), depth = metres_at(uv);
    float blood = smoothstep(0.10, 0.30, c.r - max(c.g, c.b) * 1.15);
    vec3 cold = mix(vec3(0.010, 0.022, 0.026), vec3(0.62, 0.84, 0.72), smoothstep(0.0, 0.85, l));
    c = mix(cold, c * vec3(1.0, 0.14, 0.12), 0.85 * blood);
    float creep = octaves_sharp(vec2(q.x / 230.0 + SECONDS * 0.07, q.y / 70.0)) * 0.6 + 0.4
        * octaves_sharp(vec2(q.x / 120.0 - SECONDS * 0.05, q.y / 60.0));
    c = mix(c, vec3(0.36, 0.46, 0.42), 0.60 * smoothstep(0.42, 0.72, creep + 0.10) * smoothstep(0.60, 0.08,
        uv.y) * smoothstep(2.5, 7.0, depth));
    c = mix(c, vec3(0.10, 0.14, 0.14), is_sky(uv) ? 0.70 : 0.8 * (1.0 - exp(-max(depth - 7.0, 0.0) * 0.04)));
    vec2 v = (uv - 0.5) * vec2(1.0, 0.95);
    float breath = 0.03 * sin(SECONDS * 1.7), ragged = 0.16 * (octaves_sharp(q / 160.0) - 0.5);
    c *= smoothstep(0.74 + breath, 0.26, length(v) + ragged);
    c += 0.045 * (hash(floor(q / 1.4) + HELD * 5.0) - 0.5);
    return c * flicker(0.06);
}
