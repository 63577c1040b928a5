// Strokes of a flat brush on a grid that stands still: each takes the colour under its middle and goes along the edges there.
#include "shared/field.glsl"
// Lays strokes of `size` (half length, half width) one to each cell over `paint` (a: height); `least` edge that calls for them.
void lay(inout vec4 paint, vec2 q, float cell, vec2 size, float seed, float least, float curl) {
    vec2 base = floor(q / cell);
    float top = -1.0;
    for (int y = -1; y <= 1; y++)
        for (int x = -1; x <= 1; x++) {
            vec2 id = base + vec2(x, y);
            vec2 r = hash2(id + seed);
            vec2 middle = (id + r) * cell;
            vec2 p = place(middle);
            float order = fract(r.x * 7.31 + r.y * 3.17);
            if (order < top) continue;
            if (least > 0.0 && textureLod(field_image, p, 0.0).b < least * (0.4 + r.x)) continue;
            vec2 way = way_at(p);
            float turn = (r.y - 0.5) * curl;
            way = mat2(cos(turn), sin(turn), -sin(turn), cos(turn)) * way;
            vec2 d = q - middle;
            vec2 s = vec2(dot(d, way), dot(d, vec2(-way.y, way.x))) / size;
            s.y += (r.x - 0.5) * 0.5 * s.x * s.x;
            if (abs(s.y) > 1.08 || abs(s.x) > 1.22) continue;
            float bristle = value_noise_sharp(vec2(s.y * 4.5 + 31.0 * r.x, s.x * 0.7 + 17.0 * r.y));
            if (abs(s.y) < 0.92 + 0.16 * bristle && abs(s.x) < 0.72 + 0.5 * bristle) {
                top = order;
                vec3 colour = small(p) * (0.93 + 0.14 * r.y);
                float crown = 1.0 - s.y * s.y;
                paint = vec4(colour * (0.94 + 0.12 * bristle), 0.35 + 0.4 * bristle + 0.5 * crown + 0.25 * (1.0 - s.x));
            }
        }
}
// A woven ground, -1..1.
float canvas(vec2 q) {
    vec2 w = q * (3.1416 / max(2.6, 2.2 / unit));
    return sin(w.x) * sin(w.y) * (0.6 + 0.4 * value_noise_sharp(q / 7.0));
}
