// Charcoal: broad black rubbed into the tooth of grey paper, smudged away from the edges, lights lifted out with a rubber.
#include "shared/field.glsl"
vec3 redrawn(vec2 q) {
    vec2 rub = place((vec2(octaves_sharp(q / 30.0), octaves_sharp(q / 30.0 + 9.0)) - 0.5) * 18.0);
    float tooth = octaves_sharp(q / vec2(11.0, 9.0));
    float l = luma_of(mix(small(uv + rub), at(uv), 0.35));
    vec2 d = normalize(vec2(0.8, 1.0));
    // the stick on its side
    float side = value_noise_sharp(vec2(dot(q, d.yx * vec2(1.0, -1.0)) / 3.2, dot(q, d) / 46.0));
    float dark = smoothstep(0.78, 0.10, l) * (0.62 + 0.55 * side);
    dark = clamp(dark * (0.55 + 0.95 * tooth), 0.0, 1.0);
    float line = max(contour(uv + rub * 0.25, 2.6), 0.9 * smoothstep(0.22, 0.55, length(slope(uv, 2.0))));
    dark = max(dark, line * smoothstep(0.18, 0.5, tooth + 0.3 * side));
    float lifted = smoothstep(0.74, 0.90, l) * smoothstep(0.3, 0.6, side + 0.3 * tooth);
    vec3 paper = vec3(0.83, 0.80, 0.74) * (0.92 + 0.12 * tooth);
    return mix(mix(paper, vec3(0.97, 0.95, 0.91), 0.6 * lifted), vec3(0.075, 0.07, 0.07), clamp(dark, 0.0, 0.95));
}
