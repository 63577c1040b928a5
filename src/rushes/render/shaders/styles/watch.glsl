// A surveillance camera: wide bulging lens, green-grey, thick lines, blocks, a clock; the frame is held as such cameras do.
#include "shared/footage.glsl"
#include "shared/digits.glsl"
vec3 redrawn(vec2 q) {
    vec2 v = (uv - 0.5) * 2.0;
    vec2 shape = WHOLE / max(WHOLE.x, WHOLE.y); // the lens is round: lengths of the longer side
    v *= shape;
    float r = dot(v, v);
    vec2 bulge = v * (0.80 + 0.15 * r + 0.03 * r * r);
    vec2 p = 0.5 + 0.5 * bulge / shape;
    vec2 block = (floor(p / place(vec2(4.0, 4.0))) + 0.5) * place(vec2(4.0, 4.0));
    float l = luma_of(mix(at(p), at(block), 0.55));
    l = floor(curve(l * 1.05, 1.18) * 24.0) / 24.0;
    l += (hash(floor(q / 2.4) + floor(SECONDS * 6.0) * 5.0) - 0.5) * 0.11;
    vec3 c = mix(vec3(0.03, 0.055, 0.045), vec3(0.80, 0.92, 0.82), clamp(l, 0.0, 1.0));
    c = mix(c, c * saturated(at(p) / max(luma_of(at(p)), 0.1), 0.6), 0.22);
    c *= 0.78 + 0.22 * step(2.0, mod(q.y, 4.0));
    float roll = fract(SECONDS * 0.13);
    c *= 1.0 + 0.14 * exp(-pow((uv.y - 1.1 + 1.2 * roll) * 9.0, 2.0));
    c *= smoothstep(1.42, 0.72, r);
    float back = cover(boxed(q - vec2(WHOLE.x - 152.0, 66.0), vec2(86.0, 20.0)));
    c = mix(c, vec3(0.0), 0.6 * back);
    c = mix(c, vec3(0.92, 1.0, 0.92), clock(q, vec2(WHOLE.x - 219.0, 56.0), 13.0 * 3600.0 + 27.0 * 60.0
        + 41.0 + SECONDS));
    return mix(c, vec3(0.98, 0.10, 0.08), cover(length(q - vec2(72.0, WHOLE.y - 66.0)) - 12.0) * step(0.4,
        fract(SECONDS)));
}
