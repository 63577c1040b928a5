// A cartoon: flat bright paint, one tone a thing, thick outlines round everything that is near, backgrounds simplified.
#include "shared/ground.glsl"
vec3 redrawn(vec2 q) {
    vec3 c = ground_at(uv);
    float l = luma_of(c), depth = metres_at(uv);
    float tone = 0.30 + 0.34 * smoothstep(0.24, 0.27, l) + 0.30 * smoothstep(0.50, 0.54, l);
    vec3 hue = saturated(c / max(l, 0.06), 1.45);
    vec3 paint = mix(hue * tone, saturated(stepped(c, 3.0), 1.5) * 1.16, 0.35);
    if (is_sky(uv)) paint = mix(paint, vec3(0.45, 0.78, 1.0), 0.8 * smoothstep(0.25, 0.5, l));
    float ink = contour(uv, mix(3.2, 1.6, smoothstep(3.0, 14.0, depth)));
    ink = max(ink, smoothstep(0.36, 0.60, length(slope(uv, 1.4))) * (1.0 - smoothstep(8.0, 18.0, depth)));
    return mix(clamp(paint * 1.06, 0.0, 1.0), vec3(0.07, 0.05, 0.09), 0.95 * ink);
}
