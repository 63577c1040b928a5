// What stock and tape do to a picture. Dust and noise are held for two frames of 24: they live, but do not boil.
#define HELD floor(SECONDS * 12.0)
float soft_hash(float n) { return fract(sin(n * 127.1) * 43758.5453); }
vec2 weave(float by) { return place((vec2(soft_hash(HELD), soft_hash(HELD + 0.5)) - 0.5) * by); }
float flicker(float by) { return 1.0 + (soft_hash(HELD + 7.0) - 0.5) * by; }
// Scratches run down for a while and wander; specks are there for one hold.
float scratches(vec2 q, float many) {
    float ink = 0.0;
    for (int k = 0; k < 4; k++) {
        float when = floor(SECONDS * (0.7 + 0.3 * float(k))) + 31.0 * float(k);
        float x = WHOLE.x * soft_hash(when) + 5.0 * (soft_hash(HELD + when) - 0.5) + 3.0 * sin(q.y / 140.0 + when);
        ink = max(ink, cover(abs(q.x - x) - 0.7) * step(soft_hash(when + 3.0), many) * smoothstep(0.25,
            0.6, value_noise_sharp(vec2(when, q.y / 46.0))));
    }
    return ink;
}
float specks(vec2 q, float many) {
    vec2 cell = floor(q / 120.0), r = hash2(cell + 17.0 * HELD);
    vec2 d = q / 120.0 - cell - 0.2 - 0.6 * r;
    float hair = length(d * vec2(1.0, 0.5 + 2.0 * r.x)) * 120.0 - 1.5 - 3.5 * r.y;
    return cover(hair) * step(hash(cell + HELD * 3.0), many);
}
vec3 bent(vec2 p, float spread) { // colours apart, as cheap lenses and tape leave them
    vec2 d = place(vec2(spread, 0.0));
    return vec3(at(p + d).r, at(p).g, at(p - d).b);
}
float curve(float l, float contrast) { return clamp((l - 0.5) * contrast + 0.5, 0.0, 1.0); }
