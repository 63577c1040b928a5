// The cinema: 2.39 to 1 between black bars, teal shadows against orange lights, blue flares across, oval highlights.
#include "shared/field.glsl"
vec3 redrawn(vec2 q) {
    vec2 p = vec2(uv.x, 0.5 + (uv.y - 0.5) * 1.06 + 0.01); // hardly squeezed: more of the height stays between the bars
    vec3 c = at(p);
    vec3 flare = vec3(0.0);
    for (int k = -6; k <= 6; k++) {
        vec3 far = small(p + place(vec2(float(k) * 34.0, 0.0)));
        flare += max(far - 0.80, 0.0) * exp(-0.05 * float(k * k));
    }
    c += vec3(0.16, 0.38, 1.0) * luma_of(flare) * 0.22;
    float l = luma_of(c);
    vec3 split = mix(vec3(0.72, 1.02, 1.14), vec3(1.12, 1.0, 0.84), smoothstep(0.12, 0.62, l));
    c = mix(vec3(l), c, 0.92) * split;
    c = mix(vec3(0.008, 0.022, 0.028), vec3(1.0), (c - 0.5) * 1.10 + 0.49);
    vec2 v = uv - 0.5;
    c *= 1.05 - 0.5 * dot(v, v);
    float bar = max((WHOLE.y - WHOLE.x / 2.39) * 0.5, 0.0) * step(WHOLE.y, 1000.0); // none on an upright picture
    return c * cover(abs(q.y - WHOLE.y * 0.5) - WHOLE.y * 0.5 + bar);
}
