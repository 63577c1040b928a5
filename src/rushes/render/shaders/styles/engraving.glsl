// An engraving: black lines that swell in the shadows and follow the forms, crossed in the dark, on old paper.
#include "shared/field.glsl"
vec3 redrawn(vec2 q) {
    float l = luma_of(mix(at(uv), small(uv), 0.4));
    float bend = 26.0 * octaves_sharp(q / 260.0) + 13.0 * luma_of(small(uv));
    float sky = is_sky(uv) ? 1.0 : 0.0;
    float first = abs(fract((q.y + bend * (1.0 - sky)) / 5.2) - 0.5) * 2.0;
    float second = abs(fract((q.y * 0.5 + q.x * 0.85 + bend) / 5.2) - 0.5) * 2.0;
    float dark = 1.0 - smoothstep(0.02, 0.92, l);
    float ink = smoothstep(0.16, -0.16, first - dark * 0.92);
    ink = max(ink, smoothstep(0.16, -0.16, second - (dark - 0.46) * 1.5));
    ink = max(ink, inked(uv, 1.3, 0.26));
    vec3 paper = vec3(0.93, 0.88, 0.77) * (0.94 + 0.08 * octaves_sharp(q / 80.0));
    return mix(paper, vec3(0.10, 0.08, 0.07), 0.94 * ink);
}
