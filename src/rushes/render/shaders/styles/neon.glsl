// Cyberpunk: a skyline of lit towers in violet smog, magenta and cyan along every edge, light that runs down wet ground.
#include "shared/field.glsl"
vec3 glow(vec3 c) { return max(c - 0.42, 0.0) * (0.35 + 1.3 * (max(c.r, max(c.g, c.b)) - min(c.r, min(c.g, c.b)))); }
vec3 towers(vec3 ray) {
    float turn = atan(ray.x, -ray.z);
    vec3 c = mix(vec3(0.42, 0.07, 0.40), vec3(0.05, 0.03, 0.15), smoothstep(0.0, 0.42, ray.y));
    for (int k = 0; k < 3; k++) {
        float wide = 0.15 - 0.035 * float(k), cell = floor(turn / wide + 0.37 * float(k)),
            part = fract(turn / wide + 0.37 * float(k));
        float high = (0.34 - 0.09 * float(k)) * (0.35 + 0.9 * hash(vec2(cell, float(k))));
        float inside = step(0.06, part) * step(part, 0.94) * step(ray.y, high);
        vec3 wall = mix(vec3(0.17, 0.06, 0.26), vec3(0.035, 0.03, 0.085), float(k) / 2.0);
        vec2 window = vec2(part * 9.0, ray.y * 120.0);
        float on = step(0.62, hash(floor(window) + cell)) * step(0.2, fract(window.x)) * step(0.35, fract(window.y));
        vec3 lamp = hash(vec2(cell, 8.0)) > 0.5 ? vec3(0.15, 0.85, 1.0) : hash(vec2(cell, 9.0)) > 0.4
            ? vec3(1.0, 0.20, 0.70) : vec3(1.0, 0.72, 0.30);
        c = mix(c, wall + on * lamp * 0.55, inside);
        float sign = step(0.7, hash(vec2(cell, 5.0))) * step(0.40, part) * step(part, 0.56) * step(ray.y,
            high * 0.86) * step(high * 0.42, ray.y);
        c = mix(c, lamp, sign * inside);
    }
    return c;
}
vec3 redrawn(vec2 q) {
    vec3 c = at(uv);
    // a day is dimmed
    c *= 0.42 + 0.58 * smoothstep(0.75, 0.25, luma_of(small(vec2(0.5, 0.5)) + small(vec2(0.25, 0.6))
        + small(vec2(0.75, 0.6))) / 3.0);
    bool sky = is_sky(uv);
    float depth = metres_at(uv);
    vec3 lit = vec3(0.0);
    for (int k = -2; k <= 2; k++)
        for (int j = -1; j <= 1; j++) lit += glow(small(uv + place(vec2(14.0 * float(k), 14.0 * float(j)))));
    c = mix(c * vec3(0.86, 0.86, 1.10), mix(vec3(0.14, 0.02, 0.24), vec3(0.20, 0.72, 0.95), luma_of(c)), 0.34);
    if (sky) c = towers(ray_at(uv));
    else {
        c = mix(c, mix(vec3(0.52, 0.08, 0.46), vec3(0.06, 0.28, 0.50), uv.x), 0.72
            * (1.0 - exp(-max(depth - 6.0, 0.0) * 0.032)));
        vec3 world = world_at(uv);
        float wet = smoothstep(0.25, 0.05, world.y) * smoothstep(0.5, 1.0, eye.y - world.y);
        vec3 streak = vec3(0.0);
        float ripple = (octaves_sharp(world.xz * 2.5) - 0.5) * 26.0;
        for (int k = 1; k <= 5; k++) streak += glow(small(uv + place(vec2(ripple, 44.0 * float(k)))) * 1.25) / 5.0;
        float puddle = smoothstep(0.42, 0.56, octaves_sharp(world.xz * 0.9));
        c += wet * (1.4 * streak + (0.10 + 0.20 * puddle) * mix(vec3(0.95, 0.12, 0.72), vec3(0.05, 0.72,
            0.95), smoothstep(0.2, 0.8, uv.x + 0.01 * ripple)) * smoothstep(0.02, 0.35,
            0.45 - abs(fract(uv.x * 2.6 + 0.2) - 0.5)));
    }
    c += lit / (1.0 + 0.5 * lit) * 0.14;
    float wide = 4.0, here = depth;
    float left = (metres_at(uv - place(vec2(wide, 0.0))) - here) / here, right = (metres_at(uv
        + place(vec2(wide, 0.0))) - here) / here;
    float near = 1.0 - smoothstep(6.0, 16.0, depth);
    c += vec3(1.0, 0.12, 0.62) * smoothstep(0.03, 0.12, left) * near * 0.85;
    c += vec3(0.10, 0.85, 1.0) * smoothstep(0.03, 0.12, right) * near * 0.85;
    return c;
}
