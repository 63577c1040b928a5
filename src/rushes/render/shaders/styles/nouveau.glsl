// Art nouveau poster: pastel flats, a thick outline round the figures and a thin one within, an arched gold and olive frame.
#include "shared/ground.glsl"
vec3 redrawn(vec2 q) {
    vec3 c = stepped(ground_at(uv), 5.0);
    float l = luma_of(c);
    c = mix(c, mix(vec3(0.30, 0.24, 0.20), vec3(0.97, 0.91, 0.76), smoothstep(0.05, 0.8, l)), 0.45);
    c = mix(saturated(c, 0.95), vec3(0.96, 0.90, 0.76), 0.16);
    vec2 v = (uv - vec2(0.5, 0.56)) * WHOLE;
    float round_it = length(v);
    bool far = metres_at(uv) > 12.0;
    float halo = cover(abs(round_it - 285.0) - 17.0);
    float petals = cover(abs(round_it - 285.0) - 11.0) * step(0.0, sin(atan(v.y, v.x) * 36.0));
    if (far) {
        c = mix(c, vec3(0.86, 0.70, 0.40), 0.55 * cover(round_it - 285.0));
        c = mix(c, vec3(0.72, 0.50, 0.22), halo);
        c = mix(c, vec3(0.95, 0.86, 0.60), petals * halo);
    }
    c = mix(c, vec3(0.24, 0.15, 0.10), 0.92 * contour(uv, 3.4));
    c = mix(c, vec3(0.34, 0.22, 0.15), 0.70 * smoothstep(0.26, 0.55, length(slope(uv, 1.2))));
    vec2 w = WHOLE * 0.5;
    float frame = boxed((uv - 0.5) * WHOLE, w - vec2(112.0, 112.0)) - 70.0; // rounded as an arch
    float stem = sin(q.y / 34.0 + 0.6 * sin(q.x / 60.0)) * 9.0;
    vec3 panel = mix(vec3(0.42, 0.45, 0.28), vec3(0.74, 0.66, 0.38), cover(abs(frame - 30.0 - stem) - 3.5));
    float leaf = cover(length(vec2(frame - 30.0 + stem, mod(q.x + q.y, 68.0) - 34.0) * vec2(1.0, 0.6)) - 7.0);
    panel = mix(panel, vec3(0.90, 0.80, 0.50), leaf);
    panel = mix(panel, vec3(0.24, 0.15, 0.10), cover(abs(frame - 4.0) - 4.0));
    panel = mix(panel, vec3(0.83, 0.64, 0.28), cover(abs(frame - 12.0) - 4.0));
    c = mix(c, panel, cover(-frame));
    return c * (0.95 + 0.06 * value_noise_sharp(q / 2.0));
}
