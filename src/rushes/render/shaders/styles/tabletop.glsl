// Stop motion on a table top: the narrow focus of a close lens, warm lamps that flicker from hold to hold.
#include "shared/footage.glsl"
#include "shared/field.glsl"
vec3 redrawn(vec2 q) {
    float away = smoothstep(0.20, 0.46, abs(uv.y - 0.47));
    vec3 soft = vec3(0.0);
    for (int k = 0; k < 12; k++) { // a golden spiral
        float turn = 2.39996 * float(k), out_by = sqrt((float(k) + 0.5) / 12.0) * 17.0 * away;
        soft += small(uv + place(vec2(cos(turn), sin(turn)) * out_by)) / 12.0;
    }
    vec3 c = mix(at(uv), soft, smoothstep(0.03, 0.35, away));
    c = saturated(c, 1.20);
    vec2 v = uv - vec2(0.42, 0.60);
    c *= vec3(1.07, 1.0, 0.88) * (1.12 - 0.62 * dot(v, v)) * flicker(0.055);
    return mix(c, c * c * (3.0 - 2.0 * c), 0.35);
}
