// Synthwave: a striped sun over a violet sky, a glowing grid on the ground, pink and cyan rims, faint lines of a screen.
vec3 redrawn(vec2 q) {
    vec3 c = at(uv);
    float l = luma_of(c), depth = metres_at(uv);
    vec3 ray = ray_at(uv);
    vec3 low = vec3(0.10, 0.02, 0.22), middle = vec3(0.72, 0.12, 0.58), high = vec3(0.62, 0.92, 1.0);
    vec3 duo = mix(mix(low, middle, smoothstep(0.03, 0.5, l)), mix(vec3(1.0, 0.62, 0.55), high, 0.4),
        smoothstep(0.48, 0.98, l));
    c = mix(saturated(c, 1.3), duo, 0.66);
    if (is_sky(uv) || depth > 45.0) {
        vec3 sky = mix(vec3(0.95, 0.28, 0.55), vec3(0.20, 0.05, 0.38), smoothstep(0.0, 0.22, ray.y));
        sky = mix(sky, vec3(0.04, 0.02, 0.14), smoothstep(0.2, 0.6, ray.y));
        vec2 star = floor(vec2(atan(ray.x, -ray.z), ray.y) * 90.0);
        sky += step(0.985, hash(star)) * smoothstep(0.1, 0.3, ray.y) * 0.8;
        vec2 d = (uv - vec2(0.5, 0.70)) * WHOLE;
        float sun_disc = cover(length(d) - 190.0), height = d.y / 190.0;
        float slit = step(0.5 + 0.42 * height, fract(height * 5.0 + 0.0)) * step(height, 0.45) + step(0.45, height);
        sky = mix(sky, mix(vec3(1.0, 0.22, 0.55), vec3(1.0, 0.86, 0.32), 0.5 + 0.5 * height), sun_disc
            * clamp(slit, 0.0, 1.0));
        sky += vec3(0.9, 0.2, 0.5) * 0.35 * exp(-max(length(d) - 190.0, 0.0) / 90.0) * (1.0 - sun_disc);
        c = mix(c, sky, is_sky(uv) ? 1.0 : 0.6);
    } else {
        vec3 world = world_at(uv);
        float flat_share = smoothstep(0.5, 0.2, abs(world.y)) * smoothstep(0.6, 1.0, eye.y - world.y);
        vec2 cell = abs(fract(world.xz) - 0.5) , thin = 0.5 - cell;
        float fine = 0.010 + depth * 0.0022;
        float line = max(smoothstep(fine, 0.0, thin.x), smoothstep(fine, 0.0, thin.y)) * exp(-depth * 0.045);
        c = mix(c, vec3(0.13, 0.03, 0.26) * (0.5 + l), 0.62 * flat_share);
        c += flat_share * line * vec3(1.0, 0.25, 0.85) + flat_share * 0.10 * vec3(0.7, 0.1, 0.6)
            * exp(-min(thin.x, thin.y) * 12.0);
    }
    float near = 1.0 - smoothstep(8.0, 20.0, depth);
    c += vec3(0.20, 0.90, 1.0) * contour(uv, 2.6) * near * 0.75;
    return c * (0.95 + 0.05 * step(1.5, mod(q.y, 3.0)));
}
