// A thermal camera: cold blue to violet, red, yellow and white hot; people and beasts glow; a scale at the side, no words.
#include "shared/ground.glsl"
vec3 hot(float t) {
    vec3 c = mix(vec3(0.02, 0.0, 0.16), vec3(0.36, 0.02, 0.58), smoothstep(0.0, 0.28, t));
    c = mix(c, vec3(0.90, 0.14, 0.30), smoothstep(0.24, 0.50, t));
    c = mix(c, vec3(1.0, 0.62, 0.05), smoothstep(0.48, 0.72, t));
    return mix(c, vec3(1.0, 1.0, 0.80), smoothstep(0.70, 0.98, t));
}
vec3 redrawn(vec2 q) {
    vec3 c = ground_at(uv);
    float l = luma_of(c), depth = metres_at(uv);
    float warm = smoothstep(-0.05, 0.35, c.r - c.b), near = 1.0 - smoothstep(4.0, 15.0, depth);
    float t = 0.16 + 0.26 * l + 0.30 * warm * near + 0.24 * near * l;
    t = is_sky(uv) ? 0.05 + 0.05 * uv.y : t - 0.10 * contour(uv, 1.6);
    float side = boxed(q - vec2(WHOLE.x - 66.0, WHOLE.y * 0.5), vec2(13.0, 220.0));
    vec3 shown = mix(hot(clamp(t, 0.0, 1.0)), vec3(1.0), cover(abs(side - 2.0) - 1.4));
    return mix(shown, hot((q.y - WHOLE.y * 0.5 + 220.0) / 440.0), cover(side));
}
