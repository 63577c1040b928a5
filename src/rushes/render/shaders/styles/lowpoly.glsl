// Low poly: flat triangles, each of one colour and tilted to the light by itself.
#include "shared/field.glsl"
#include "shared/triangles.glsl"
vec3 redrawn(vec2 q) {
    Facet f = facet_at(q / 26.0);
    vec2 middle = place(f.middle * 26.0);
    vec3 c = mix(small(middle), at(middle), 0.5);
    vec2 tilt = hash2(vec2(f.number * 91.0, 3.0)) - 0.5;
    c = saturated(c, 1.28) * (1.0 + 0.30 * dot(tilt, vec2(-0.7, 0.7)));
    float near = 1.0 - smoothstep(5.0, 14.0, metres_at(uv));
    return mix(c, at(uv), 0.55 * near * smoothstep(0.20, 0.5, length(slope(uv, 1.6))));
}
