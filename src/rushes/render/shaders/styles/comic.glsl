// A comic book: heavy ink, flat printing colours, dots in the half tones, black masses, a white gutter round the panel.
#include "shared/ground.glsl"
vec3 redrawn(vec2 q) {
    vec3 flat_c = stepped(saturated(ground_at(uv), 1.75), 3.0);
    float l = luma_of(flat_c);
    float ink = inked(uv, 2.3, 0.30);
    vec2 grid = mat2(0.866, 0.5, -0.5, 0.866) * q / 6.6;
    float dot_size = 0.62 * sqrt(clamp(1.0 - l, 0.0, 1.0));
    float dots = smoothstep(dot_size + 0.10, dot_size - 0.10, length(fract(grid) - 0.5));
    vec3 c = mix(flat_c * 1.20, flat_c * 0.68, dots * smoothstep(0.78, 0.45, l));
    float mass = smoothstep(0.15, 0.10, luma_of(ground_at(uv)));
    float feather = step(abs(fract((q.x - q.y) / 8.0) - 0.5) * 2.0, 0.9 - 4.0 * luma_of(ground_at(uv)))
        * smoothstep(0.24, 0.20, luma_of(ground_at(uv)));
    c = mix(c, vec3(0.03, 0.03, 0.06), max(ink, max(mass, 0.9 * feather)));
    float rim = border(uv);
    c = mix(vec3(0.03), c, cover(21.0 - rim + 0.0));
    return mix(c, vec3(0.985, 0.975, 0.94), cover(rim - 16.0));
}
