// A game being played: crisp bright picture, hearts, a bar of health, a round map, a ring under the hero; no words.
float heart(vec2 p) { p.x = abs(p.x); return p.x + p.y > 1.0 ? length(p - vec2(0.25, 0.75)) - 0.3536
    : min(length(p - vec2(0.0, 1.0)), length(p - 0.5 * max(p.x + p.y, 0.0))) * sign(p.x - p.y); }
vec3 redrawn(vec2 q) {
    vec3 c = at(uv), soft = 0.5 * (at(uv + place(vec2(1.6, 1.6))) + at(uv - place(vec2(1.6, 1.6))));
    c = saturated(c + (c - soft) * 0.8, 1.30) * 1.05;
    vec2 top = vec2(64.0, WHOLE.y - 74.0);
    for (int k = 0; k < 5; k++) {
        float d = heart((q - top - vec2(18.0 + 46.0 * float(k), -16.0)) / 34.0) * 34.0;
        c = mix(c, vec3(0.05, 0.03, 0.06), cover(d - 3.0));
        c = mix(c, k < 4 ? vec3(0.93, 0.14, 0.20) : vec3(0.28, 0.22, 0.25), cover(d));
        c = mix(c, vec3(1.0, 0.75, 0.75), cover(length(q - top - vec2(11.0 + 46.0 * float(k),
            8.0)) - 3.0) * (k < 4 ? 0.9 : 0.2));
    }
    vec2 b = q - vec2(64.0 + 132.0, WHOLE.y - 118.0);
    float full = 0.68 + 0.05 * sin(SECONDS * 0.8);
    c = mix(c, vec3(0.05, 0.05, 0.07), cover(boxed(b, vec2(132.0, 8.0)) - 4.0));
    c = mix(c, mix(vec3(0.10, 0.55, 0.95), vec3(0.40, 0.85, 1.0), smoothstep(-8.0, 8.0, b.y)),
        cover(boxed(b, vec2(130.0, 6.0))) * step(b.x, -130.0 + 260.0 * full));
    vec2 m = q - vec2(WHOLE.x - 132.0, WHOLE.y - 128.0);
    float away = length(m);
    vec3 map = mix(vec3(0.20, 0.42, 0.26), vec3(0.62, 0.56, 0.40), smoothstep(0.48, 0.54,
        octaves_sharp((m + eye.xz * 9.0) / 28.0)));
    map = mix(map, vec3(1.0, 0.90, 0.2), cover(max(abs(m.x) + m.y * 0.5 - 5.0, -m.y - 7.0)));
    map = mix(map, vec3(0.95, 0.2, 0.15), cover(length(m - vec2(38.0, 24.0)) - 5.0));
    c = mix(c, vec3(0.05, 0.05, 0.07), cover(away - 88.0));
    c = mix(c, map, cover(away - 80.0));
    c = mix(c, vec3(0.90, 0.78, 0.42), cover(abs(away - 84.0) - 2.0));
    for (int k = 0; k < 4; k++) { // slots of a bag
        vec2 d = q - vec2(720.0 + 66.0 * (float(k) - 1.5), 62.0);
        c = mix(c, vec3(0.06, 0.06, 0.09), 0.62 * cover(boxed(d, vec2(25.0)) - 4.0));
        c = mix(c, k == 1 ? vec3(1.0, 0.86, 0.36) : vec3(0.72), cover(abs(boxed(d, vec2(25.0)) - 4.0) - 1.3));
        vec3 thing = k == 0 ? vec3(0.85, 0.25, 0.2) : k == 1 ? vec3(0.3, 0.7, 1.0) : k == 2 ? vec3(0.45,
            0.8, 0.3) : vec3(0.9, 0.7, 0.3);
        float shape = k == 0 ? length(d) - 12.0 : k == 1 ? abs(d.x) + abs(d.y) - 15.0 : k == 2 ? boxed(d,
            vec2(10.0)) : max(abs(d.x) * 0.87 + d.y * 0.5 - 8.0, -d.y - 12.0);
        c = mix(c, thing, cover(shape));
    }
    return c;
}
