// Origami: everything folded of paper; each plane shades from its crease, creases catch the light, white backs show at edges.
#include "shared/field.glsl"
#include "shared/triangles.glsl"
vec3 redrawn(vec2 q) {
    Facet f = facet_at(q / vec2(58.0, 50.0));
    vec3 here = saturated(small(uv), 1.25);
    vec3 middle = saturated(small(place(f.middle * vec2(58.0, 50.0))), 1.25);
    vec3 c = stepped(mix(here, middle, 0.45), 7.0);
    float fold = f.number - 0.5;
    c *= 1.0 + 0.34 * fold + 0.30 * (f.inside.x - 0.33) * (f.number > 0.5 ? 1.0 : -1.0);
    float edge = min(f.inside.x, min(f.inside.y, f.inside.z)) * 50.0;
    c += (fold > 0.0 ? 0.16 : -0.10) * cover(edge - 2.2);
    float nearer = (metres_at(uv + place(vec2(-4.0, 4.0))) - metres_at(uv)) / metres_at(uv);
    float under = (metres_at(uv) - metres_at(uv + place(vec2(-7.0, 9.0)))) / metres_at(uv);
    c *= 1.0 - 0.42 * smoothstep(0.03, 0.14, under);
    c = mix(c, vec3(0.98, 0.97, 0.94), 0.85 * smoothstep(0.03, 0.08, nearer));
    c = mix(c, at(uv), 0.8 * smoothstep(0.22, 0.12, at(uv).g) * step(metres_at(uv), 9.0));
    return c * (0.93 + 0.11 * value_noise_sharp(q / 2.2)) + 0.02;
}
