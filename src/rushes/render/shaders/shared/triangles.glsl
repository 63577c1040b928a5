// A net of uneven triangles: which one lies over a point, and where in it.
struct Facet { vec2 middle; vec3 inside; float number; }; // inside: share of each corner, least at an edge
vec2 corner_of(vec2 id) { return id + 0.66 * (hash2(id) - 0.5); }
vec3 shares(vec2 p, vec2 a, vec2 b, vec2 c) {
    vec2 u = b - a, v = c - a, w = p - a;
    float whole = u.x * v.y - u.y * v.x;
    float s = (w.x * v.y - w.y * v.x) / whole, t = (u.x * w.y - u.y * w.x) / whole;
    return vec3(1.0 - s - t, s, t);
}
Facet facet_at(vec2 p) {
    vec2 base = floor(p);
    Facet found = Facet(base + 0.5, vec3(0.33), 0.0);
    float best = -1.0;
    for (int y = -1; y <= 1; y++)
        for (int x = -1; x <= 1; x++) {
            vec2 id = base + vec2(x, y);
            vec2 a = corner_of(id), b = corner_of(id + vec2(1, 0)), c = corner_of(id + vec2(0, 1)),
                d = corner_of(id + vec2(1, 1));
            vec3 one = shares(p, a, b, c), two = shares(p, d, c, b);
            float in_one = min(one.x, min(one.y, one.z)), in_two = min(two.x, min(two.y, two.z));
            if (in_one > best) { best = in_one; found = Facet((a + b + c) / 3.0, one, hash(id + 0.25)); }
            if (in_two > best) { best = in_two; found = Facet((b + c + d) / 3.0, two, hash(id + 0.75)); }
        }
    return found;
}
