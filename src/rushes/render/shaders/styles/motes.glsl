// Fantasy: a violet and golden evening, northern lights and stars, shafts of light, motes that glow and drift.
#include "shared/field.glsl"
vec3 redrawn(vec2 q) {
    vec3 c = at(uv);
    float l = luma_of(c), depth = metres_at(uv);
    c = mix(c, c * mix(vec3(0.78, 0.62, 1.34), vec3(1.16, 1.0, 0.74), smoothstep(0.12, 0.62, l)), 0.85);
    c = saturated(c, 1.28);
    if (is_sky(uv)) {
        vec3 ray = ray_at(uv);
        float turn = atan(ray.x, -ray.z);
        vec3 sky = mix(vec3(1.0, 0.74, 0.46), vec3(0.62, 0.33, 0.72), smoothstep(0.0, 0.20, ray.y));
        sky = mix(sky, vec3(0.17, 0.13, 0.45), smoothstep(0.16, 0.55, ray.y));
        float fold = turn * 5.0 + 1.4 * octaves_sharp(vec2(turn * 3.0, SECONDS * 0.05)),
            curtain = octaves_sharp(vec2(fold * 3.0, SECONDS * 0.10));
        sky += vec3(0.20, 0.85, 0.62) * 0.9 * pow(curtain, 2.5) * smoothstep(0.06, 0.2, ray.y)
            * smoothstep(0.62, 0.25, ray.y + 0.2 * curtain);
        vec2 cell = floor(vec2(turn, ray.y) * 70.0), part = fract(vec2(turn, ray.y) * 70.0) - 0.5;
        sky += step(0.94, hash(cell)) * smoothstep(0.16, 0.0, length(part)) * smoothstep(0.1, 0.35, ray.y);
        c = mix(mix(c, sky, 0.85), vec3(1.0, 0.86, 0.80), 0.30 * smoothstep(0.55, 0.75,
            octaves_sharp(vec2(turn * 5.0, ray.y * 24.0))) * smoothstep(0.5, 0.1, ray.y));
    } else c = mix(c, vec3(0.92, 0.62, 0.52), 0.55 * (1.0 - exp(-max(depth - 7.0, 0.0) * 0.022)));
    vec2 lamp = vec2(0.16, 1.08), to = lamp - uv;
    float angle = atan(to.x * WHOLE.x, to.y * WHOLE.y);
    float shaft = smoothstep(0.45, 0.75, octaves_sharp(vec2(angle * 9.0 + 3.0, SECONDS * 0.04)))
        * smoothstep(1.3, 0.1, length(to));
    c += vec3(1.0, 0.80, 0.42) * shaft * 0.26;
    for (int k = 0; k < 3; k++) { // motes: three depths, each on a grid that rises slowly
        float size = 150.0 - 36.0 * float(k);
        vec2 p = q + vec2(16.0 * sin(SECONDS * 0.5 + float(k)), -SECONDS * (9.0 + 6.0 * float(k))) + 71.0 * float(k);
        vec2 cell = floor(p / size), r = hash2(cell + 13.0 * float(k));
        vec2 d = p - (cell + 0.2 + 0.6 * r) * size;
        float beat = 0.55 + 0.45 * sin(SECONDS * (1.0 + 2.0 * r.x) + 6.28 * r.y), away = length(d);
        float radius = 2.0 + 2.6 * r.x;
        float light = (smoothstep(radius, radius * 0.4, away) + 0.45 * exp(-away * away / (radius
            * radius * 14.0))) * beat * step(0.35, r.y);
        c += light * mix(vec3(1.0, 0.84, 0.42), vec3(0.72, 0.80, 1.0), step(0.72, r.x));
    }
    return c + 0.30 * max(small(uv) - 0.55, 0.0) * vec3(1.0, 0.85, 0.7);
}
