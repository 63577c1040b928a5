// Crayons and coloured pencils: waxy strokes that leave the paper's tooth white, wobbly outlines in the thing's own colour.
#include "shared/field.glsl"
vec3 redrawn(vec2 q) {
    vec2 shake = place((vec2(value_noise_sharp(q / 30.0), value_noise_sharp(q / 30.0 + 20.0)) - 0.5) * 9.0);
    vec3 c = saturated(stepped(small(uv + shake), 6.0), 1.9);
    float turn = 0.85 + 0.5 * (octaves_sharp(q / 400.0) - 0.5);
    vec2 along = vec2(dot(q, vec2(cos(turn), sin(turn))), dot(q, vec2(-sin(turn), cos(turn))));
    float wax = value_noise_sharp(along / vec2(2.6, 38.0)), tooth = octaves_sharp(q / 10.0);
    float laid = smoothstep(0.20, 0.62, 0.55 * wax + 0.55 * tooth + 0.42 * (1.0 - luma_of(c)));
    vec3 paper = vec3(0.985, 0.97, 0.93);
    vec3 drawn = mix(paper, c * (0.86 + 0.3 * wax), laid);
    float line = inked(uv + shake * 0.7, 2.4, 0.24);
    return mix(drawn, c * 0.30, 0.85 * line * smoothstep(0.22, 0.5, tooth + 0.25));
}
