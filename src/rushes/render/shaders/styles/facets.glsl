// Cubism: cut by long straight lines into planes that each look from a little elsewhere, in earth colours, shaded to one edge.
#include "shared/ground.glsl"
// A family of cuts: the number of the strip, how far across it (0..1), and lengths to its nearer edge.
vec3 strip(vec2 q, float angle, float wide) {
    float t = dot(q, vec2(cos(angle), sin(angle))) / wide, n = floor(t);
    float left = n + 0.35 * (hash(vec2(n, angle)) - 0.5), right = n + 1.0 + 0.35 * (hash(vec2(n + 1.0, angle)) - 0.5);
    return vec3(n, (t - left) / (right - left), min(abs(t - left), abs(right - t)) * wide);
}
vec3 redrawn(vec2 q) {
    vec3 a = strip(q, 0.42, 165.0), b = strip(q, 1.95, 205.0), d = strip(q, 2.75, 290.0);
    vec2 id = vec2(a.x + 3.0 * d.x, b.x + 7.0 * d.x);
    vec2 r = hash2(id + 21.0), s = hash2(id + 5.0);
    float turn = (r.x - 0.5) * 0.30, grow = 0.86 + 0.28 * r.y;
    vec2 middle = vec2(0.5) + (s - 0.5) * 0.5;
    vec2 from = (uv - middle) / texel;
    vec2 p = mix(uv, middle + mat2(cos(turn), sin(turn), -sin(turn), cos(turn)) * from * grow * texel, 0.42);
    p += place((s - 0.5) * 34.0);
    vec3 c = stepped(ground_at(p), 6.0);
    float l = luma_of(c);
    vec3 dark = vec3(0.10, 0.09, 0.10), middle_tone = vec3(0.46, 0.34, 0.22), light = vec3(0.93, 0.85, 0.66);
    vec3 earth = mix(mix(dark, middle_tone, smoothstep(0.0, 0.38, l)), light, smoothstep(0.34, 0.95, l));
    earth *= r.x > 0.66 ? vec3(0.70, 0.92, 1.06) : r.x < 0.2 ? vec3(1.10, 0.86, 0.66) : vec3(1.0);
    c = mix(saturated(c, 1.1), earth, 0.60);
    c *= 0.72 + 0.28 * a.y + 0.26 * (r.y > 0.5 ? b.y : 1.0 - b.y);
    c *= 0.95 + 0.10 * value_noise_sharp(vec2(q.x / 2.0, q.y / 9.0));
    float line = max(cover(a.z - 1.3), max(cover(b.z - 1.3), cover(d.z - 1.3)));
    return mix(mix(c, vec3(0.09, 0.07, 0.06), 0.72 * line), vec3(0.06, 0.05, 0.05), 0.8 * inked(p, 2.0, 0.4));
}
