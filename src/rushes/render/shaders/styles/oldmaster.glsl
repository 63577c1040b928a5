// An old master: smooth glazes, one warm light out of brown darkness, a web of cracks under yellowed varnish.
#include "shared/ground.glsl"
#include "shared/field.glsl"
#include "shared/under.glsl"
vec4 under(vec2 q) { // r: how far the next crack is, g: relief of the bristles
    vec2 bent = q + 9.0 * vec2(value_noise_sharp(q / 24.0), value_noise_sharp(q / 24.0 + 40.0));
    vec2 cell = bent / vec2(42.0, 34.0), base = floor(cell), part = fract(cell);
    float first = 9.0, second = 9.0;
    for (int y = -1; y <= 1; y++)
        for (int x = -1; x <= 1; x++) {
            vec2 d = vec2(x, y) + hash2(base + vec2(x, y)) - part;
            float far = dot(d, d);
            second = min(second, max(first, far));
            first = min(first, far);
        }
    vec2 way = way_at(uv);
    return vec4(sqrt(second) - sqrt(first), octaves_sharp(vec2(dot(q, vec2(-way.y, way.x)) / 9.0, dot(q,
        way) / 60.0)), 0.0, 0.0);
}
vec3 redrawn(vec2 q) {
    vec4 paint = vec4(ground_at(uv), under_at(uv).g);
    vec3 c = mix(paint.rgb, mix(ground_at(uv), at(uv), 0.5), 0.25 + 0.6 * smoothstep(0.06, 0.35,
        length(slope(uv, 1.4))));
    float l = luma_of(c);
    vec2 v = (uv - vec2(0.5, 0.52)) * vec2(1.15, 1.0);
    float pool = 1.0 - smoothstep(0.10, 0.62, length(v) + 0.10 * (value_noise_sharp(q / 160.0) - 0.5));
    float depth_fall = exp(-max(metres_at(uv) - 9.0, 0.0) * 0.035);
    vec3 umber = vec3(0.16, 0.095, 0.045);
    float lit = (0.16 + 1.0 * pool) * mix(0.5, 1.0, depth_fall);
    c = pow(c, vec3(mix(0.72, 1.0, smoothstep(0.15, 0.45, luma_of(small(vec2(0.5, 0.45))))))); // a night is lit up
    c = c * c * (3.0 - 2.0 * c);
    c = mix(umber * (0.25 + 0.9 * l), mix(vec3(l), c, 0.85) * vec3(1.18, 0.98, 0.70), clamp(lit, 0.0, 1.0));
    c *= 1.0 + clamp(raked(paint.a) * 0.22, -0.12, 0.16);
    float crack = 1.0 - smoothstep(0.015, 0.02 + 0.05 / unit, under_at(uv).r);
    c *= 1.0 - 0.38 * crack * smoothstep(0.1, 0.5, value_noise_sharp(q / 130.0 + 9.0) + 0.3 * l);
    return c * vec3(1.06, 0.97, 0.78) + vec3(0.025, 0.014, 0.0);
}
