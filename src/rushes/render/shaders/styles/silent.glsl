// A silent film of the twenties: orthochromatic grey with a breath of sepia, iris, flicker, weave, scratches and dust.
#include "shared/footage.glsl"
vec3 redrawn(vec2 q) {
    vec2 p = uv + weave(3.0);
    vec3 c = at(p);
    float l = dot(c, vec3(0.10, 0.55, 0.35)); // blind to red
    l = curve(l * 1.12 + 0.02, 1.35) * flicker(0.10);
    vec2 v = (uv - 0.5) * vec2(1.0, 0.92);
    float iris = smoothstep(0.60, 0.40, length(v));
    l = mix(l, l + 0.05 * (value_noise_sharp(q / 3.0 + 40.0 * soft_hash(HELD)) - 0.5) * 2.0, 0.9);
    l = l * iris + 0.5 * scratches(q, 0.75) * iris;
    l = mix(l, 0.04, specks(q, 0.16));
    vec3 print = mix(vec3(0.055, 0.04, 0.025), vec3(1.0, 0.93, 0.79), clamp(l, 0.0, 1.0));
    float gate = boxed((uv - 0.5) * WHOLE, WHOLE * 0.5 - 46.0) - 34.0;
    return print * cover(gate);
}
