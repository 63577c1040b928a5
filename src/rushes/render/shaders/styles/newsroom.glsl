// Television news: flat bright video with hard edges; an empty lower third, a ticker's band and a globe in the corner.
float globe(vec2 p, float radius) {
    float rim = length(p) - radius;
    float lines = cover(abs(rim) - 1.6);
    if (rim < 0.0) {
        float bulge = sqrt(max(1.0 - p.y * p.y / (radius * radius), 1e-3)) * radius;
        lines = max(lines, cover(abs(abs(p.x) - bulge * 0.5) - 0.9));
        lines = max(lines, max(cover(abs(p.x) - 0.9), cover(abs(abs(p.y) - radius * 0.45) - 0.9)));
        lines = max(lines, cover(abs(p.y) - 0.9));
    }
    return lines;
}
vec3 redrawn(vec2 q) {
    vec3 c = at(uv);
    vec3 soft = 0.25 * (at(uv + place(vec2(2.0, 0.0))) + at(uv - place(vec2(2.0, 0.0))) + at(uv
        + place(vec2(0.0, 2.0))) + at(uv - place(vec2(0.0, 2.0))));
    c += (c - soft) * 0.9; // the hard edge of video
    c = saturated(pow(max(c, 0.0), vec3(0.86)), 1.08);
    float wide = min(1.0, WHOLE.y / 810.0 + 0.2), top = 148.0, foot = 84.0;
    float from = 74.0, to = WHOLE.x - 74.0;
    float slant = (q.y - foot) * 0.35;
    float third = cover(max(max(foot - q.y, q.y - top), max(from - q.x + 0.0, q.x - to + slant)));
    vec3 blue = mix(vec3(0.03, 0.10, 0.30), vec3(0.07, 0.24, 0.58), smoothstep(foot, top, q.y));
    c = mix(c, blue, 0.93 * third);
    float sweep = fract(SECONDS * 0.16) * 2200.0 - 300.0;
    c += third * 0.16 * exp(-pow((q.x - sweep - slant) / 60.0, 2.0));
    float tab = cover(max(max(top - q.y, q.y - top - 34.0), max(from - q.x, q.x - from - 176.0 + (q.y - top) * 0.35)));
    c = mix(c, vec3(0.80, 0.05, 0.07), tab);
    c = mix(c, vec3(1.0), tab * cover(length(q - vec2(from + 24.0, top + 17.0)) - 6.5) * (0.6 + 0.4
        * sin(SECONDS * 4.0)));
    c = mix(c, vec3(0.93, 0.94, 0.96), 0.95 * cover(max(34.0 - q.y, q.y - foot + 4.0)));
    c = mix(c, vec3(0.80, 0.05, 0.07), cover(max(34.0 - q.y, q.y - 40.0)));
    vec2 p = q - vec2(WHOLE.x - 92.0, WHOLE.y - 84.0);
    c = mix(c, vec3(0.05, 0.16, 0.42), 0.8 * cover(length(p) - 34.0));
    return mix(c, vec3(1.0), 0.9 * globe(p, 27.0)) * wide / max(wide, 1e-3);
}
