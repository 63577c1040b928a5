// A western: sun-bleached ochre, dust in the air that moves with the wind, heat over the ground, letterbox of a wide screen.
#include "shared/field.glsl"
vec3 redrawn(vec2 q) {
    float depth = metres_at(uv);
    vec2 p = uv + place(vec2(0.0, 1.6 * sin(q.x / 17.0 + q.y / 9.0 + SECONDS * 5.0) * smoothstep(12.0, 40.0, depth)));
    vec3 c = at(p);
    float l = luma_of(c);
    c = mix(c, mix(vec3(0.20, 0.09, 0.04), vec3(1.0, 0.86, 0.56), smoothstep(0.0, 0.95, l)), 0.52);
    if (is_sky(uv)) c = mix(c, mix(vec3(1.0, 0.80, 0.48), vec3(0.42, 0.62, 0.68), smoothstep(0.03, 0.40,
        ray_at(uv).y)), 0.6);
    float cloud = octaves_sharp(vec2(q.x / 210.0 - SECONDS * 0.55, q.y / 90.0)) * 0.6 + 0.4
        * octaves_sharp(vec2(q.x / 70.0 - SECONDS * 0.9, q.y / 50.0));
    float low = smoothstep(0.72, 0.10, uv.y);
    c = mix(c, vec3(0.90, 0.70, 0.42), clamp(0.62 * low * smoothstep(0.42, 0.72, cloud) * smoothstep(2.0,
        9.0, depth) + 0.42 * (1.0 - exp(-max(depth - 8.0, 0.0) * 0.03)), 0.0, 0.8));
    vec2 v = uv - 0.5;
    c *= 1.08 - 0.8 * dot(v, v);
    c = (c - 0.5) * 1.14 + 0.5;
    float bar = max((WHOLE.y - WHOLE.x / 2.2) * 0.5, 0.0) * step(WHOLE.y, 1000.0);
    return c * cover(abs(q.y - WHOLE.y * 0.5) - WHOLE.y * 0.5 + bar);
}
