// Night vision: phosphor green, eyes and lamps that bloom, sparkle of an amplifier, two round tubes' dark border.
#include "shared/footage.glsl"
#include "shared/field.glsl"
vec3 redrawn(vec2 q) {
    float l = dot(at(uv), vec3(0.42, 0.42, 0.16));
    l = pow(clamp(l * 1.25, 0.0, 1.0), 0.72) + 0.55 * max(luma_of(small(uv)) - 0.62, 0.0);
    l += (hash(floor(q / 1.8) + HELD * 9.0) - 0.5) * 0.20;
    vec2 v = (uv - 0.5) * vec2(1.0, WHOLE.y / WHOLE.x) * 2.0;
    float tubes = min(length(v - vec2(0.30, 0.0)), length(v + vec2(0.30, 0.0)));
    l *= smoothstep(0.66, 0.50, tubes) * (0.93 + 0.07 * step(1.5, mod(q.y, 3.0)));
    return mix(vec3(0.0, 0.035, 0.01), vec3(0.62, 1.0, 0.52), clamp(l, 0.0, 1.0)) * clamp(l * 1.1 + 0.12, 0.0, 1.0);
}
