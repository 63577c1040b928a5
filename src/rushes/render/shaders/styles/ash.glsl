// After the end: rust and concrete, a toxic orange sky, ash that sinks through the picture, a broken lens.
#include "shared/field.glsl"
vec3 redrawn(vec2 q) {
    vec3 c = at(uv);
    float l = luma_of(c), depth = metres_at(uv);
    c = mix(vec3(l), c, 0.42);
    c = mix(c, mix(vec3(0.07, 0.06, 0.06), vec3(0.86, 0.66, 0.42), l), 0.55);
    float pall = octaves_sharp(vec2(uv.x * 16.0 - SECONDS * 0.06, uv.y * 22.0));
    vec3 sky = mix(vec3(0.86, 0.47, 0.16), vec3(0.24, 0.16, 0.12), smoothstep(0.30, 0.74, pall + 0.5 * (uv.y - 0.6)));
    c = mix(c, sky, is_sky(uv) ? 0.95 : 0.82 * (1.0 - exp(-max(depth - 5.0, 0.0) * 0.035)));
    for (int k = 0; k < 2; k++) {
        float size = 96.0 - 40.0 * float(k);
        vec2 p = q + vec2(20.0 * sin(SECONDS * 0.7 + q.y / 90.0), SECONDS * (34.0 + 26.0 * float(k))) + 57.0 * float(k);
        vec2 cell = floor(p / size), r = hash2(cell);
        vec2 d = (p - (cell + 0.2 + 0.6 * r) * size) * vec2(1.0, 0.6 + r.y);
        c = mix(c, r.x > 0.86 ? vec3(1.0, 0.48, 0.12) : vec3(0.66, 0.63, 0.60), 0.85
            * cover(length(d) - 1.2 - 2.0 * r.y) * step(0.45, r.x));
    }
    vec2 v = uv - 0.5;
    return ((c - 0.5) * 1.15 + 0.47) * (1.12 - 1.25 * dot(v, v));
}
