// Science fiction: cold light, planets over the horizon, cyan edges and a visor's ticks and rings; nothing written.
vec3 redrawn(vec2 q) {
    vec3 c = at(uv);
    float l = luma_of(c), depth = metres_at(uv);
    c = mix(c, mix(vec3(0.02, 0.05, 0.12), vec3(0.80, 0.95, 1.0), smoothstep(0.0, 0.95, l)), 0.50);
    if (is_sky(uv)) {
        vec3 ray = ray_at(uv);
        vec3 sky = mix(vec3(0.32, 0.62, 0.78), vec3(0.02, 0.04, 0.14), smoothstep(0.0, 0.36, ray.y));
        vec2 star = vec2(atan(ray.x, -ray.z), ray.y) * 80.0;
        sky += step(0.93, hash(floor(star))) * smoothstep(0.18, 0.02, length(fract(star) - 0.5))
            * smoothstep(0.05, 0.3, ray.y);
        vec2 d = (uv - vec2(0.74, 0.86)) * WHOLE / 150.0;
        float planet = length(d);
        vec3 ball = mix(vec3(0.10, 0.20, 0.34), vec3(0.90, 0.72, 0.56), smoothstep(-0.5, 0.9, dot(d,
            vec2(-0.75, 0.35)))) * (0.82 + 0.3 * octaves_sharp(vec2(d.x * 2.0, d.y * 14.0 + 0.6 * d.x)));
        vec2 ring = vec2(d.x * 0.93 + d.y * 0.36, (d.y * 0.93 - d.x * 0.36) * 4.2);
        float band = smoothstep(0.06, 0.0, abs(length(ring) - 1.62) - 0.20) * (0.55 + 0.4 * sin(length(ring) * 60.0));
        float front = step(ring.y, 0.0);
        sky = mix(sky, vec3(0.86, 0.82, 0.78), 0.7 * band * (1.0 - front));
        sky = mix(sky, ball, cover((planet - 1.0) * 150.0));
        c = mix(sky, vec3(0.90, 0.86, 0.80), 0.8 * band * front);
    } else c = mix(c, vec3(0.30, 0.56, 0.72), 0.5 * (1.0 - exp(-max(depth - 8.0, 0.0) * 0.025)));
    c += vec3(0.10, 0.75, 0.95) * contour(uv, 2.0) * (1.0 - smoothstep(6.0, 16.0, depth)) * 0.7;
    vec2 v = (uv - 0.5) * WHOLE, k = WHOLE * 0.5 - abs(v);
    float away = length(v), a = atan(v.y, v.x);
    float hud = cover(abs(away - 330.0) - 1.0) * step(0.86, abs(cos(a)));
    hud = max(hud, cover(abs(away - 346.0) - 6.0) * step(0.90, abs(cos(a))) * step(0.5, fract(a * 38.2)));
    hud = max(hud, cover(max(abs(k.x - 60.0) - 1.0, 60.0 - k.y)) * step(k.y, 190.0));
    hud = max(hud, cover(max(abs(k.y - 60.0) - 1.0, 60.0 - k.x)) * step(k.x, 190.0));
    float sweep = cover(abs(abs(v.y) - 240.0) - 1.0) * step(0.5, fract(v.x / 14.0)) * step(abs(v.x), 90.0);
    c = mix(c, vec3(0.45, 0.95, 1.0), 0.62 * max(hud, sweep));
    return c * (0.97 + 0.03 * step(1.5, mod(q.y, 3.0)));
}
