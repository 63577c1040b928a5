// Built of plastic bricks: a square and a round stud each, few bright colours, light from the upper left.
vec3 redrawn(vec2 q) {
    float size = max(14.0, 6.0 / unit);
    vec2 cell = floor(q / size), part = fract(q / size) - 0.5;
    vec3 c = vec3(0.0);
    for (int y = 0; y < 2; y++)
        for (int x = 0; x < 2; x++) c += at(place((cell + 0.28 + 0.44 * vec2(x, y)) * size)) / 4.0;
    c = saturated((c - 0.5) * 1.1 + 0.52, 1.4);
    c = floor(c * 6.0 + 0.5) / 6.0;
    float step_size = 1.0 / (size * max(unit, 0.5));
    float away = length(part), side = dot(part, vec2(-0.7, 0.7)) / max(away, 0.01);
    vec2 low = part - vec2(0.09, -0.09);
    c *= 1.0 - 0.30 * smoothstep(0.33 + step_size, 0.33 - step_size, length(low))
        * smoothstep(0.30 - step_size, 0.30 + step_size, away);
    c *= 1.0 + 0.10 * smoothstep(0.31 + step_size, 0.31 - step_size, away);
    float ring = smoothstep(0.07, 0.0, abs(away - 0.27));
    c += ring * (side > 0.0 ? 0.26 : -0.16) * abs(side);
    vec2 seam = 0.5 - abs(part);
    c *= 1.0 - 0.34 * smoothstep(0.07, 0.02, min(seam.x, seam.y));
    return c;
}
