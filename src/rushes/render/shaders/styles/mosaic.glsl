// Mosaic: small uneven stones in pale mortar, rows that follow the grid, gold among them.
#include "shared/field.glsl"
vec3 redrawn(vec2 q) {
    float size = max(14.0, 5.0 / unit);
    vec2 bent = q + 5.0 * vec2(value_noise_sharp(q / 70.0), value_noise_sharp(q / 70.0 + 30.0));
    vec2 cell = floor(bent / size), r = hash2(cell);
    vec2 part = (fract(bent / size) - 0.5) * size;
    vec2 middle = q - part;
    vec3 c = saturated(mix(small(place(middle)), at(place(middle)), 0.6), 1.4);
    c = floor(c * 7.0 + r.x) / 7.0;
    c *= 0.92 + 0.30 * r.y;
    float stone = boxed(part + (r - 0.5) * 1.6, vec2(size * 0.5 - 1.9)) - 1.0;
    c *= 1.0 + 0.25 * dot(part / size, vec2(-0.7, 0.7));
    c = mix(c, vec3(1.0, 0.86, 0.46), r.x > 0.93 ? 0.5 : 0.0);
    return mix(vec3(0.40, 0.37, 0.33) * (0.85 + 0.2 * value_noise_sharp(q / 2.0)), c, cover(stone));
}
