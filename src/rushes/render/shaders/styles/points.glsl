// Pointillism: round points of pure colours on white ground, large enough to see each.
#include "shared/field.glsl"
#include "shared/under.glsl"
vec4 under(vec2 q) {
    vec3 c = mix(vec3(0.97, 0.95, 0.90), small(uv), 0.45);
    for (int k = 0; k < 2; k++) {
        float cell = k == 0 ? 11.0 : 7.5;
        vec2 base = floor(q / cell), part = q / cell - base;
        for (int y = -1; y <= 1; y++)
            for (int x = -1; x <= 1; x++) {
                vec2 id = base + vec2(x, y), r = hash2(id + 50.0 * float(k));
                float radius = 0.36 + 0.22 * r.x;
                vec2 d = part - vec2(x, y) - r;
                if (dot(d, d) > radius * radius) continue;
                vec3 under = saturated(small(place((id + r) * cell)), 1.5);
                float pick = fract(r.x * 5.7 + r.y * 9.1);
                vec3 tint = pick < 0.33 ? vec3(1.25, 0.92, 0.66) : pick < 0.66 ? vec3(0.72, 1.0, 1.28)
                    : vec3(1.08, 1.08, 0.88);
                c = clamp(under * tint * 1.08 + 0.02, 0.0, 1.0);
            }
    }
    return vec4(c, 1.0);
}
vec3 redrawn(vec2 q) {
    float edge = smoothstep(0.2, 0.6, length(slope(uv, 1.6)));
    return mix(under_at(uv).rgb, at(uv), 0.5 * edge);
}
