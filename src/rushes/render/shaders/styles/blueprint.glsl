// A blueprint: white construction lines on blue paper, a grid, a double frame, hatching for shadow; no words.
#include "shared/field.glsl"
vec3 redrawn(vec2 q) {
    float l = luma_of(small(uv));
    float line = max(contour(uv, 1.2), 0.75 * smoothstep(0.22, 0.5, length(slope(uv, 1.1))));
    vec2 fine = abs(fract(q / 24.0 + 0.5) - 0.5) * 24.0, coarse = abs(fract(q / 120.0 + 0.5) - 0.5) * 120.0;
    float grid = 0.10 * cover(min(fine.x, fine.y) - 0.4) + 0.16 * cover(min(coarse.x, coarse.y) - 0.6);
    float hatch = cover((abs(fract((q.x + q.y) / 9.0) - 0.5) - 0.40) * -9.0 - 0.0) * smoothstep(0.34, 0.24, l);
    vec3 c = mix(vec3(0.05, 0.20, 0.50), vec3(0.10, 0.32, 0.66), 0.25 + 0.75 * smoothstep(0.1, 0.9, l));
    c *= 0.90 + 0.16 * octaves_sharp(q / 70.0);
    float rim = border(uv);
    float frame = max(cover(abs(rim - 22.0) - 1.6), cover(abs(rim - 30.0) - 0.6));
    float white = clamp(max(line, frame) + grid + 0.35 * hatch, 0.0, 1.0);
    return mix(c, vec3(0.90, 0.95, 1.0), 0.92 * white);
}
