// Found footage: a cheap camcorder, its finder's marks, a red dot, a battery, a running counter; colours apart, noise.
#include "shared/footage.glsl"
#include "shared/digits.glsl"
vec3 redrawn(vec2 q) {
    vec2 v = uv - 0.5;
    vec2 p = 0.5 + v * (0.97 + 0.05 * dot(v, v)) + weave(1.6);
    vec3 c = bent(p, 1.8);
    float l = luma_of(c);
    c = mix(vec3(l), c, 0.62) * vec3(0.95, 1.02, 0.96);
    c = mix(vec3(0.05), vec3(1.0), (c - 0.5) * 1.18 + 0.5);
    c += (hash(floor(q / 2.0) + HELD * 7.0) - 0.5) * 0.10 * (1.2 - l);
    c *= 1.06 - 1.5 * dot(v, v);
    c *= 0.965 + 0.035 * step(1.5, mod(q.y, 3.0));
    vec2 k = WHOLE * 0.5 - abs(v * WHOLE) - 56.0;
    float mark = max(cover(max(abs(k.y) - 1.6, max(-k.x, k.x - 62.0))), cover(max(abs(k.x) - 1.6, max(-k.y,
        k.y - 62.0))));
    float cross = max(cover(boxed(v * WHOLE, vec2(17.0, 0.8))), cover(boxed(v * WHOLE, vec2(0.8, 17.0)))) * 0.6;
    vec2 b = q - vec2(WHOLE.x - 132.0, WHOLE.y - 96.0);
    float cell = max(cover(abs(boxed(b, vec2(24.0, 11.0))) - 1.2), cover(boxed(b - vec2(28.0, 0.0), vec2(2.0, 5.0))));
    cell = max(cell, cover(boxed(b + vec2(9.0, 0.0), vec2(11.0, 7.0))));
    float ink = max(max(mark, cross), max(cell, clock(q, vec2(WHOLE.x - 230.0, 80.0), SECONDS)));
    c = mix(c, vec3(0.96), 0.9 * ink);
    float dot_on = step(0.35, fract(SECONDS * 0.9));
    return mix(c, vec3(0.95, 0.08, 0.06), dot_on * cover(length(q - vec2(100.0, WHOLE.y - 96.0)) - 11.0));
}
