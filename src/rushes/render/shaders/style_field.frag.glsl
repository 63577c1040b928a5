// The way of the edges as a double angle, so that neighbours can be averaged; see shared/field.glsl.
in vec2 uv;
out vec4 result;
#include "shared/redrawing.glsl"
uniform vec2 quarter; // texel of the quarter size
uniform float whirling; // 1: the sky whirls, as in shared/whirls.glsl

float l(vec2 d) { return textureLod(toned_image, uv + d * quarter, 0.0).a; }
// Slow swirls: the curl of a noise.
vec2 drift(vec2 p) {
    float a = value_noise_sharp(p), b = value_noise_sharp(p + vec2(0.25, 0.0)), c = value_noise_sharp(p
        + vec2(0.0, 0.25));
    return vec2(c - a, a - b) + vec2(0.02, 0.0);
}
// Round eyes of a grid, alternately left and right about, in a stream between them.
vec2 whirl(vec2 p) {
    vec2 base = floor(p), flow = vec2(0.55, 0.12);
    for (int y = -1; y <= 1; y++)
        for (int x = -1; x <= 1; x++) {
            vec2 id = base + vec2(x, y), d = p - id - 0.2 - 0.6 * hash2(id);
            flow += vec2(-d.y, d.x) * 3.4 * exp(-6.5 * dot(d, d)) * (hash(id + 3.0) < 0.5 ? -1.0 : 1.0);
        }
    return flow;
}
void main() {
    vec2 g = vec2(l(vec2(1, 0)) - l(vec2(-1, 0)), l(vec2(0, 1)) - l(vec2(0, -1)))
        + 0.5 * vec2(l(vec2(1, 1)) + l(vec2(1, -1)) - l(vec2(-1, 1)) - l(vec2(-1, -1)), l(vec2(1, 1))
            + l(vec2(-1, 1)) - l(vec2(1, -1)) - l(vec2(-1, -1)));
    vec2 q = uv / texel / unit;
    float sky = is_sky(uv) ? 1.0 : 0.0;
    vec2 way = normalize(whirling * sky > 0.5 ? whirl(q / 330.0) : drift(q / mix(210.0, 150.0, whirling)));
    vec2 twice = vec2(g.y * g.y - g.x * g.x, -2.0 * g.x * g.y); // along the edge, across its slope
    result = vec4(twice + 0.004 * vec2(way.x * way.x - way.y * way.y, 2.0 * way.x * way.y), dot(g, g), sky);
}
