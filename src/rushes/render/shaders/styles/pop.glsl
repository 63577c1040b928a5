// Pop art: four loud inks by brightness, large dots, a thick line; the sky one flat colour.
#include "shared/ground.glsl"
vec3 redrawn(vec2 q) {
    vec3 source = saturated(ground_at(uv), 1.6);
    float l = luma_of(source);
    float warm = smoothstep(0.02, 0.10, source.r - source.b), red = smoothstep(0.20, 0.30,
        source.r - max(source.g, source.b));
    vec3 pink = vec3(0.98, 0.24, 0.56), cyan = vec3(0.10, 0.72, 0.88), yellow = vec3(1.0, 0.87, 0.12),
        violet = vec3(0.28, 0.12, 0.52);
    vec3 c = mix(cyan, yellow, warm);
    c = mix(c, vec3(0.93, 0.10, 0.14), red);
    vec3 deep = mix(violet, pink, warm);
    c = mix(deep, c, smoothstep(0.30, 0.33, l));
    vec2 grid = mat2(0.707, 0.707, -0.707, 0.707) * q / 11.0;
    float size = 0.50 * smoothstep(0.95, 0.45, l);
    float dots = smoothstep(size + 0.06, size - 0.06, length(fract(grid) - 0.5));
    vec3 ground = mix(vec3(1.0, 0.97, 0.92), c, smoothstep(0.78, 0.70, l));
    c = mix(ground, mix(pink, c, 0.35) * vec3(1.0, 0.82, 0.92), dots * smoothstep(0.84, 0.62, l) * step(0.30, l));
    if (is_sky(uv)) c = mix(pink, vec3(1.0, 0.62, 0.76), smoothstep(0.10, 0.04, length(fract(grid) - 0.5) - 0.18));
    return mix(c, vec3(0.05, 0.04, 0.09), max(inked(uv, 2.9, 0.34), smoothstep(0.12, 0.08, l)));
}
