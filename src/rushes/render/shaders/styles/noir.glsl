// Film noir: black swallowing half the picture, hard white, slats of a blind across it, smoke, silver grain.
#include "shared/footage.glsl"
#include "shared/field.glsl"
vec3 redrawn(vec2 q) {
    vec3 c = at(uv);
    float l = dot(c, vec3(0.36, 0.52, 0.12)), soft = luma_of(small(uv));
    l = l * l * (3.0 - 2.0 * l);
    float depth = metres_at(uv);
    float slat = smoothstep(0.22, 0.34, abs(fract((q.y + q.x * 0.22) / 58.0) - 0.5));
    float thrown = smoothstep(0.80, 0.30, abs(uv.x - 0.60 - 0.18 * (uv.y - 0.5)) * 2.0) * smoothstep(3.0, 7.0, depth);
    if (!is_sky(uv)) l *= mix(1.0, 0.30 + 0.95 * slat, 0.8 * thrown);
    float smoke = smoothstep(0.44, 0.75, octaves_sharp(q / vec2(260.0, 150.0) + vec2(SECONDS * 0.03, SECONDS * 0.012)));
    l += 0.10 * smoke * smoothstep(4.0, 14.0, depth) + 0.25 * max(soft - 0.62, 0.0);
    vec2 v = (uv - vec2(0.52, 0.5)) * vec2(1.0, 0.95);
    l *= smoothstep(0.82, 0.22, length(v));
    l += 0.05 * (hash(floor(q / 1.3) + HELD * 11.0) - 0.5);
    return vec3(curve(l * 1.22, 1.22)) * vec3(0.985, 1.0, 1.02);
}
