// Chalk on a blackboard: pale powdery lines and rubbed tones, wiped streaks behind.
#include "shared/field.glsl"
vec3 redrawn(vec2 q) {
    vec2 shake = place((vec2(value_noise_sharp(q / 26.0), value_noise_sharp(q / 26.0 + 20.0)) - 0.5) * 4.0);
    float powder = octaves_sharp(q / 7.0), wiped = octaves_sharp(q / vec2(300.0, 60.0));
    vec3 c = small(uv);
    vec3 tint = mix(vec3(0.95), saturated(c / max(luma_of(c), 0.12), 1.25), 0.75);
    vec2 along = vec2(q.x * 0.8 + q.y * 0.6, q.y * 0.8 - q.x * 0.6);
    float side = value_noise_sharp(along / vec2(3.0, 50.0));
    float tone = 0.62 * smoothstep(0.15, 0.95, luma_of(c)) * smoothstep(0.25, 0.75, 0.6 * side + 0.5 * powder);
    float line = inked(uv + shake, 2.2, 0.20) * smoothstep(0.20, 0.45, powder);
    vec3 board = vec3(0.10, 0.16, 0.14) + 0.07 * smoothstep(0.4, 0.7, wiped);
    return mix(board, min(tint, 1.0) * 0.96, clamp(max(tone, 0.95 * line), 0.0, 1.0));
}
