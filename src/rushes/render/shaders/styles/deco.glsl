// Art deco poster: four flat inks (black, teal, gold, cream), a fan of rays behind, stepped gold frame.
#include "shared/ground.glsl"
vec3 redrawn(vec2 q) {
    vec3 source = ground_at(uv);
    float l = luma_of(source);
    float warm = smoothstep(0.06, 0.20, source.r - source.b), red = smoothstep(0.20, 0.34,
        source.r - max(source.g, source.b));
    float depth = is_sky(uv) ? 1e4 : metres_at(uv);
    vec3 black = vec3(0.05, 0.06, 0.08), teal = vec3(0.05, 0.33, 0.37), gold = vec3(0.86, 0.66, 0.28),
        cream = vec3(0.97, 0.92, 0.80);
    float edge = 0.012;
    vec3 cool = mix(mix(black, teal, smoothstep(0.20 - edge, 0.20 + edge, l)), vec3(0.45, 0.70, 0.68),
        smoothstep(0.52 - edge, 0.52 + edge, l));
    vec3 hot = mix(mix(black, vec3(0.52, 0.33, 0.12), smoothstep(0.17 - edge, 0.17 + edge, l)), gold,
        smoothstep(0.40 - edge, 0.40 + edge, l));
    vec3 c = mix(cool, hot, smoothstep(0.45, 0.55, warm));
    c = mix(c, cream, smoothstep(0.70 - edge, 0.70 + edge, l));
    c = mix(c, vec3(0.74, 0.13, 0.10) * (0.55 + 0.6 * step(0.32, l)), step(0.5, red));
    if (depth > 16.0) { // rays from behind the middle, in steps of two inks
        vec2 v = (uv - vec2(0.5, 0.40)) * WHOLE;
        float ray = abs(fract(atan(v.x, v.y) / 6.2832 * 28.0) - 0.5);
        vec3 fan = mix(teal, vec3(0.08, 0.45, 0.48), smoothstep(0.24, 0.26, ray));
        fan = mix(fan, gold, cover(abs(length(v) - 330.0) - 3.0));
        fan = mix(fan, cream, 0.85 * smoothstep(0.47, 0.475, ray));
        c = mix(c, fan, depth > 1e3 ? 1.0 : 0.55);
    }
    c = mix(c, black, max(0.85 * contour(uv, 1.8), smoothstep(0.20, 0.12, at(uv).g) * step(depth, 16.0)));
    vec2 v = abs((uv - 0.5) * WHOLE), w = WHOLE * 0.5;
    float rim = min(w.x - v.x, w.y - v.y);
    c = mix(c, black, 1.0 - smoothstep(33.0, 34.0, rim));
    c = mix(c, gold, cover(abs(rim - 30.0) - 2.6));
    c = mix(c, gold, cover(abs(rim - 18.0) - 5.0));
    vec2 k = w - v; // corners: three nested steps
    for (int i = 1; i <= 3; i++) {
        float reach = 34.0 + 22.0 * float(i);
        float inner = max(k.x, k.y) - reach, band = min(reach - k.x, reach - k.y);
        if (inner < 0.0 && min(k.x, k.y) > 18.0) c = mix(c, i == 2 ? black : gold, cover(abs(band) - 2.6));
    }
    return c;
}
