// A world of cubes: each shows a light top, a front and a dark side, with a coarse grain like game textures.
vec3 redrawn(vec2 q) {
    float size = max(24.0, 10.0 / unit);
    vec2 skew = vec2(q.x, q.y);
    vec2 cell = floor(skew / size), part = fract(skew / size);
    vec3 c = vec3(0.0);
    for (int y = 0; y < 2; y++)
        for (int x = 0; x < 2; x++) c += at(place((cell + 0.3 + 0.4 * vec2(x, y)) * size)) / 4.0;
    c = saturated(c, 1.3);
    vec2 texels = floor(part * 6.0);
    float grain = hash(texels + cell * 7.0);
    bool top = part.y > 0.74 + 0.0 * part.x && part.y > 0.74;
    bool side = part.x > 0.80 && part.y < 0.74 + (part.x - 0.80);
    c *= top ? 1.22 : side ? 0.62 : 0.94;
    c *= 0.90 + 0.20 * grain;
    c = floor(c * 9.0 + 0.5) / 9.0;
    vec2 seam = min(part, 1.0 - part) * size;
    return c * (1.0 - 0.35 * cover(min(seam.x, seam.y) - 0.8));
}
