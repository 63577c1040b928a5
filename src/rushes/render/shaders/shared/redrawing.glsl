// What every style can ask of the picture. Lengths are texels of a picture whose longer side is 1440; y goes up.
#include "shared/frame.glsl"
#include "shared/noise.glsl"
uniform sampler2D toned_image; // a: luma
uniform sampler2D depth_image;
uniform vec2 texel; // of the toned image
uniform float unit; // texels of this picture in one of a picture 1440 wide

#define WHOLE (1.0 / (texel * unit))

float luma_of(vec3 c) { return dot(c, vec3(0.3, 0.59, 0.11)); }
vec3 at(vec2 p) { return textureLod(toned_image, p, 0.0).rgb; }
vec2 place(vec2 p) { return p * unit * texel; } // from lengths to uv
float metres_at(vec2 p) { return metres(textureLod(depth_image, p, 0.0).r); }
bool is_sky(vec2 p) { return textureLod(depth_image, p, 0.0).r >= 1.0; }
vec3 saturated(vec3 c, float by) { return clamp(mix(vec3(luma_of(c)), c, by), 0.0, 1.0); }
vec3 stepped(vec3 c, float steps) {
    float l = luma_of(c);
    float flat_l = (floor(l * steps) + smoothstep(0.35, 0.65, fract(l * steps))) / steps;
    return clamp(c * (flat_l + 0.04) / (l + 0.04), 0.0, 1.0);
}
// Where in the world the picture shows at p, metres; far away for the sky.
vec3 world_at(vec2 p) {
    vec4 q = inverse_view_projection * vec4(vec3(p, textureLod(depth_image, p, 0.0).r) * 2.0 - 1.0, 1.0);
    return q.xyz / q.w;
}
vec3 ray_at(vec2 p) {
    vec4 q = inverse_view_projection * vec4(p * 2.0 - 1.0, 1.0, 1.0);
    return normalize(q.xyz / q.w - eye.xyz);
}
// Sobel: the slope of brightness over `wide`.
vec2 slope(vec2 p, float wide) {
    vec2 d = texel * unit * wide;
    float a = textureLod(toned_image, p - d, 0.0).a, c = textureLod(toned_image, p + vec2(d.x, -d.y), 0.0).a;
    float e = textureLod(toned_image, p + vec2(-d.x, d.y), 0.0).a, g = textureLod(toned_image, p + d, 0.0).a;
    float b = textureLod(toned_image, p - vec2(0.0, d.y), 0.0).a, f = textureLod(toned_image, p + vec2(0.0,
        d.y), 0.0).a;
    float l = textureLod(toned_image, p - vec2(d.x, 0.0), 0.0).a, r = textureLod(toned_image, p + vec2(d.x,
        0.0), 0.0).a;
    return vec2(c + 2.0 * r + g - a - 2.0 * l - e, e + 2.0 * f + g - a - 2.0 * b - c);
}
// 0..1: a step in depth within `wide`: the outlines of things.
float contour(vec2 p, float wide) {
    vec2 d = texel * max(unit * wide, 1.0);
    float here = metres_at(p);
    vec4 round_it = vec4(metres_at(p + vec2(d.x, 0.0)), metres_at(p - vec2(d.x, 0.0)), metres_at(p
        + vec2(0.0, d.y)), metres_at(p - vec2(0.0, d.y)));
    vec4 bent = abs(vec4(round_it.xz + round_it.yw - 2.0 * here, 0.0, 0.0)) / min(here, min(min(round_it.x,
        round_it.y), min(round_it.z, round_it.w)));
    return smoothstep(0.04, 0.14, max(bent.x, bent.y));
}
// Lines of a pen: outlines of things, and edges of brightness steeper than `least`.
float inked(vec2 p, float wide, float least) {
    return max(contour(p, wide), smoothstep(least, least * 2.2, length(slope(p, wide))));
}
// How far in from the border, as a length.
float border(vec2 p) {
    vec2 rim = min(p, 1.0 - p) * WHOLE;
    return min(rim.x, rim.y);
}
float boxed(vec2 p, vec2 half_size) { // signed distance to a box about the origin
    vec2 d = abs(p) - half_size;
    return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0);
}
// Coverage of a shape from its signed distance in lengths.
float cover(float distance) { return clamp(0.5 - distance * max(unit, 0.5), 0.0, 1.0); }
