// A commercial: high key that washes out to white at the borders, immaculate colour, a star of light, a clean floor of glow.
#include "shared/field.glsl"
vec3 redrawn(vec2 q) {
    vec3 c = at(uv), soft = small(uv);
    c = saturated(c + (c - soft) * 0.35, 1.22);
    c = 1.0 - (1.0 - c) * (1.0 - 0.16 * soft);
    vec2 v = (uv - 0.5) * vec2(1.0, 0.92);
    float white = smoothstep(0.30, 0.74, length(v));
    c = mix(c, vec3(1.0, 0.99, 0.97), 0.80 * white);
    vec2 d = (uv - vec2(0.83, 0.87)) * WHOLE;
    float away = length(d);
    vec3 star = vec3(1.0, 0.97, 0.90) * (exp(-away * away / 5200.0) + 0.75
        * exp(-abs(d.y) / 2.6 - abs(d.x) / 120.0) + 0.55 * exp(-abs(d.x) / 2.2 - abs(d.y) / 85.0));
    for (int k = 1; k <= 4; k++) { // ghosts of the lens towards the middle
        vec2 at_ghost = d + vec2(0.33, 0.37) * WHOLE * (0.34 * float(k));
        float radius = 16.0 + 13.0 * float(k);
        star += (k % 2 == 0 ? vec3(0.5, 0.8, 1.0) : vec3(1.0, 0.8, 0.5)) * 0.13
            * cover((length(at_ghost) - radius) * 0.35);
    }
    return 1.0 - (1.0 - c) * (1.0 - clamp(star, 0.0, 1.0) * 0.9);
}
