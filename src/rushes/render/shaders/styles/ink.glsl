// Ink on rice paper: a few tones of wet black, dry lines, distance lost in white mist; red alone keeps its colour, as a seal.
#include "shared/ground.glsl"
vec3 redrawn(vec2 q) {
    vec2 jolt = place((vec2(value_noise_sharp(q / 20.0), value_noise_sharp(q / 20.0 + 30.0)) - 0.5) * 10.0);
    vec3 flat_c = ground_at(uv + jolt);
    float tone = luma_of(stepped(flat_c, 5.0));
    float away = is_sky(uv) ? 1.0 : 1.0 - exp(-max(metres_at(uv) - 5.0, 0.0) * 0.055);
    float line = inked(uv + 0.5 * jolt, 1.8, 0.16);
    float dry = value_noise_sharp(q / vec2(9.0, 1.6)), wet = octaves_sharp(q / 90.0) - 0.5;
    vec3 rice = vec3(0.955, 0.935, 0.885) * (0.965 + 0.06 * octaves_sharp(q / vec2(60.0, 14.0)));
    float wash = pow(clamp(1.0 - tone * 1.12, 0.0, 1.0), 1.25) * (0.86 + 0.9 * wet);
    float mist = mix(1.0, 0.34, away);
    vec3 c = mix(rice, vec3(0.085, 0.095, 0.115), clamp((wash + line * (0.5 + 0.45 * dry)) * mist, 0.0, 0.97));
    vec3 seal = at(uv);
    float red = smoothstep(0.16, 0.34, seal.r - max(seal.g, seal.b)) * (1.0 - 0.8 * away);
    c = mix(c, vec3(0.74, 0.15, 0.11) * (0.45 + 0.75 * tone), 0.8 * red);
    vec2 rim = min(uv, 1.0 - uv) * WHOLE;
    float ragged = 40.0 * (octaves_sharp(q / 90.0) - 0.5);
    return mix(rice, c, smoothstep(8.0, 70.0, min(rim.x, rim.y) + ragged));
}
