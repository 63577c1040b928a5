// Pencil: doubled outlines and hatching in up to three directions on white paper.
#include "shared/field.glsl"
vec3 redrawn(vec2 q) {
    vec2 shake = place((vec2(value_noise_sharp(q / 26.0), value_noise_sharp(q / 26.0 + 20.0)) - 0.5) * 5.0);
    float l = luma_of(mix(at(uv), small(uv), 0.5));
    float line = max(inked(uv + shake, 1.0, 0.22), 0.6 * contour(uv - shake * 1.6, 1.3));
    float tooth = value_noise_sharp(q / 1.7);
    float shade = 0.0;
    for (int k = 0; k < 3; k++) {
        float turn = 0.72 + 0.8 * float(k);
        vec2 along = vec2(dot(q, vec2(cos(turn), sin(turn))), dot(q, vec2(-sin(turn), cos(turn))));
        float stripe = abs(fract(along.x / 6.2 + 0.5 * value_noise_sharp(along / vec2(40.0, 90.0))) - 0.5) * 2.0;
        float press = smoothstep(0.66 - 0.18 * float(k), 0.34 - 0.17 * float(k), l) * (0.6 + 0.6
            * value_noise_sharp(along / vec2(5.0, 60.0)));
        shade += (1.0 - smoothstep(0.25, 0.6, stripe)) * press;
    }
    float graphite = clamp(0.85 * line + 0.34 * shade + 0.16 * smoothstep(0.75, 0.2, l), 0.0, 1.0)
        * (0.72 + 0.4 * tooth);
    return mix(vec3(0.975, 0.965, 0.94) * (0.975 + 0.03 * tooth), vec3(0.17, 0.17, 0.19), clamp(graphite, 0.0, 0.92));
}
