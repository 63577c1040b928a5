// Impressionism: a shimmer of short dabs of pure light colours on a pale ground; shadows violet, no outline.
#include "shared/strokes.glsl"
vec3 broken(vec3 c, float by) { // neighbours on the circle of colours instead of a mixture
    vec3 warm = c * vec3(1.18, 1.02, 0.80), cool = c * vec3(0.84, 0.98, 1.24);
    return mix(cool, warm, by);
}
#include "shared/under.glsl"
vec4 under(vec2 q) {
    vec4 paint = vec4(mix(small(uv), vec3(0.93, 0.88, 0.80), 0.35), 0.2);
    lay(paint, q, 15.0, vec2(14.0, 5.2), 71.0, 0.0, 2.2);
    return paint;
}
vec3 redrawn(vec2 q) {
    vec4 paint = under_at(uv);
    float hue = value_noise_sharp(q / 5.0 + paint.a * 3.0);
    vec3 c = broken(paint.rgb, smoothstep(0.25, 0.75, hue));
    float near = 1.0 - smoothstep(4.0, 10.0, metres_at(uv));
    float detail = smoothstep(0.16 - 0.07 * near, 0.5 - 0.24 * near, length(slope(uv, 1.6)));
    c = mix(c, at(uv), (0.55 + 0.25 * near) * detail);
    float dark = 1.0 - smoothstep(0.08, 0.48, luma_of(c));
    c = mix(c, c * vec3(0.92, 0.86, 1.36) + vec3(0.07, 0.06, 0.13), 0.85 * dark);
    c = saturated(mix(c, vec3(1.0, 0.96, 0.92), 0.14), 1.42);
    return c * (1.0 + clamp(raked(paint.a) * 0.26, -0.14, 0.20));
}
