// Expressionism: the world bends in long waves of burning and poisonous colours, with black brush lines.
#include "shared/field.glsl"
vec3 redrawn(vec2 q) {
    float sky = textureLod(field_image, uv, 0.0).a;
    float far = sky > 0.5 ? 1.0 : smoothstep(5.0, 22.0, metres_at(uv));
    float phase = q.x / 190.0 + 1.6 * value_noise_sharp(q / 210.0);
    vec2 p = uv + place(vec2(0.5 * sin(q.y / 90.0 + phase), sin(phase * 2.2 + q.y / 230.0)) * (5.0 + 22.0 * far));
    vec3 c = small(p);
    float band = sin((q.y + 38.0 * sin(phase * 1.9) + 60.0 * value_noise_sharp(q / 120.0)) / 9.5);
    float l = luma_of(mix(c, at(p), 0.5)) + 0.07 * band;
    vec3 hot = mix(vec3(0.55, 0.06, 0.05), vec3(1.0, 0.62, 0.10), smoothstep(0.25, 0.85, l + 0.10 * band));
    vec3 cold = mix(vec3(0.04, 0.08, 0.22), vec3(0.36, 0.66, 0.52), smoothstep(0.1, 0.75, l));
    float warmth = smoothstep(-0.06, 0.16, c.r - c.b);
    vec3 burnt = mix(cold, hot, mix(warmth, 1.0, 0.75 * sky));
    c = mix(mix(saturated(at(p), 1.8), c, 0.4 * far), burnt, 0.45 + 0.35 * far);
    c *= 1.0 + 0.13 * band + 0.06 * (value_noise_sharp(vec2(q.x / 26.0, q.y / 3.0)) - 0.5);
    return mix(c, vec3(0.05, 0.03, 0.06), 0.85 * inked(p, 2.4, 0.34));
}
