// Stained glass: pieces of glowing colour in lead, cut along the outlines of things, sun behind.
#include "shared/ground.glsl"
#include "shared/field.glsl"
vec3 redrawn(vec2 q) {
    vec2 cell = q / 52.0, base = floor(cell), part = fract(cell);
    float first = 9.0, second = 9.0;
    vec2 mine = vec2(0.0), own = vec2(0.0), other = vec2(0.0);
    for (int y = -1; y <= 1; y++)
        for (int x = -1; x <= 1; x++) {
            vec2 id = vec2(x, y), d = id + 0.12 + 0.76 * hash2(base + id) - part;
            float far = dot(d, d);
            if (far < first) { second = first; other = own; first = far; own = d; mine = base + id; }
            else if (far < second) { second = far; other = d; }
        }
    float seam = (second - first) / max(2.0 * length(other - own), 0.05) * 52.0;
    vec3 c = mix(small(place((mine + 0.12 + 0.76 * hash2(mine)) * 52.0)), ground_at(uv), 0.62);
    float l = luma_of(c);
    c = saturated(stepped(c, 5.0), 2.3);
    c = mix(c, vec3(0.16, 0.34, 0.78) * (0.6 + 0.8 * l), is_sky(uv) ? 0.7 : 0.0);
    c *= 0.78 + 0.5 * hash(mine + 9.0);
    c = c * (0.72 + 0.5 * octaves_sharp(q / 40.0)) + 0.10 * c * c;
    vec2 v = uv - vec2(0.5, 0.62);
    c *= 1.38 - 1.1 * dot(v, v);
    float lead = max(cover(seam - mix(1.2, 2.7, smoothstep(3.0, 9.0, metres_at(uv)))), contour(uv, 3.2));
    lead = max(lead, smoothstep(0.16, 0.10, at(uv).g) * step(metres_at(uv), 9.0));
    float sheen = smoothstep(0.5, 0.9, octaves_sharp(q / 12.0));
    return mix(c, vec3(0.045, 0.045, 0.055) + 0.07 * sheen, lead);
}
