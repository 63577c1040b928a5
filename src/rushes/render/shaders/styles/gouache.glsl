// Gouache and digital paint: big opaque strokes with dry edges in clear colours, little detail far away.
#include "shared/strokes.glsl"
#include "shared/under.glsl"
vec4 under(vec2 q) {
    vec4 paint = vec4(small(uv), 0.3), detail;
    lay(paint, q, 40.0, vec2(46.0, 17.0), 11.0, 0.0, 1.6);
    detail = paint;
    lay(detail, q, 14.0, vec2(14.0, 5.5), 23.0, 0.002, 0.5);
    return mix(paint, detail, 0.35 + 0.65 * (1.0 - smoothstep(6.0, 26.0, metres_at(uv))));
}
vec3 redrawn(vec2 q) {
    float near = 1.0 - smoothstep(6.0, 26.0, metres_at(uv));
    vec3 c = under_at(uv).rgb;
    c = mix(c, at(uv), near * 0.8 * smoothstep(0.14, 0.5, length(slope(uv, 1.6))));
    c = saturated(stepped(c, 9.0), 1.32);
    float cool = 1.0 - smoothstep(0.1, 0.5, luma_of(c));
    return mix(c, c * vec3(0.86, 0.94, 1.22), cool * 0.6) * 1.04;
}
