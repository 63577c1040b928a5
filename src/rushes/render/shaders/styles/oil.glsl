// Oil on canvas: short thick strokes one over the other, finer where the picture has edges; relief, weave and varnish.
#include "shared/strokes.glsl"
#include "shared/under.glsl"
vec4 under(vec2 q) {
    vec4 paint = vec4(small(uv) * vec3(0.92, 0.86, 0.78), 0.25);
    lay(paint, q, 25.0, vec2(27.0, 8.5), 0.0, 0.0, 0.7);
    lay(paint, q, 10.0, vec2(11.0, 3.3), 40.0, 0.0035, 0.3);
    return paint;
}
vec3 redrawn(vec2 q) {
    vec4 paint = under_at(uv);
    float edge = smoothstep(0.10, 0.45, length(slope(uv, 1.4))); // the smallest brush draws eyes, letters, laces
    vec3 c = mix(paint.rgb, at(uv), 0.75 * edge);
    c = saturated(c, 1.28);
    float thick = 0.5 + 0.5 * smoothstep(0.2, 0.8, luma_of(c));
    float light = raked(paint.a) * 0.85 * thick;
    c *= 1.0 + clamp(light, -0.30, 0.42);
    c += vec3(1.0, 0.97, 0.88) * smoothstep(0.16, 0.5, light) * 0.16;
    c *= 1.0 + 0.045 * canvas(q) * (1.2 - thick);
    vec2 v = uv - 0.5;
    return c * vec3(1.02, 0.985, 0.90) * (1.05 - 0.55 * dot(v, v));
}
