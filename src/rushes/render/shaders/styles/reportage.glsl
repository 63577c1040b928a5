// A documentary on sixteen millimetre: natural light, a little faded and green, real grain, the gate's soft border.
#include "shared/footage.glsl"
#include "shared/field.glsl"
vec3 redrawn(vec2 q) {
    vec3 c = at(uv + weave(0.8));
    float l = luma_of(c);
    c = mix(vec3(l), c, 0.74) * vec3(1.0, 1.015, 0.955);
    c = mix(vec3(0.045, 0.050, 0.048), vec3(0.96, 0.955, 0.93), c);
    float fine = hash(floor(q / 1.1) + HELD * 5.0) + hash(floor(q / 1.1) + HELD * 5.0 + 71.0) - 1.0;
    c += fine * 0.085 * (1.1 - 0.8 * l);
    vec2 v = uv - 0.5;
    c *= 1.05 - 0.55 * dot(v, v);
    float frame = boxed(v * WHOLE, WHOLE * 0.5 - vec2(62.0, 24.0)) - 14.0;
    return mix(vec3(0.012), c, smoothstep(1.5, -2.5, frame));
}
