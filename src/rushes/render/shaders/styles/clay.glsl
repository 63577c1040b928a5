// Claymation: soft lumps with a dull shine, dents of fingers and here and there a thumb print, touched anew from hold to hold.
#include "shared/footage.glsl"
#include "shared/ground.glsl"
float dents(vec2 q) {
    float again = floor(SECONDS * 3.0); // a few of them are touched every third of a second
    vec2 cell = floor(q / 104.0);
    vec2 r = hash2(cell + 3.0 * again * step(0.8, hash(cell)));
    vec2 d = q - (cell + 0.3 + 0.4 * r) * 104.0;
    float turn = 6.28 * r.x;
    d = mat2(cos(turn), sin(turn), -sin(turn), cos(turn)) * d * vec2(1.0, 0.66);
    float away = length(d), inside = smoothstep(30.0, 12.0, away) * step(0.5, r.y);
    float whorl = sin(length(d + vec2(3.0, 11.0)) * 1.25 + 2.2 * value_noise_sharp(q / 20.0));
    return inside * (0.20 * whorl - 2.0 * (1.0 - away * away / 900.0));
}
vec3 redrawn(vec2 q) {
    float depth = metres_at(uv), near = 1.0 - smoothstep(5.0, 18.0, depth);
    float edge = smoothstep(0.14, 0.42, length(slope(uv, 1.5)));
    vec3 c = mix(ground_at(uv), at(uv), 0.35 + 0.6 * edge);
    float scale = mix(1.6, 0.8, smoothstep(2.0, 8.0, depth));
    float height = dents(q / scale) + 3.2 * octaves_sharp(q / (58.0 * scale)) + 1.2 * octaves_sharp(q / (17.0 * scale));
    float light = (dFdx(height) - dFdy(height)) * unit;
    float open = (1.0 - 0.7 * edge) * (is_sky(uv) ? 0.6 : 0.35 + 0.65 * near);
    c = saturated(c, 1.25) * (1.0 + clamp(light * 0.95, -0.24, 0.28) * open);
    c += 0.09 * smoothstep(0.12, 0.45, light) * open;
    vec2 up = place(vec2(-5.0, 6.0));
    float rim = smoothstep(0.02, 0.10, (metres_at(uv + up) - depth) / depth) * near;
    c += rim * (0.16 * c + 0.07);
    return c * vec3(1.05, 0.99, 0.91) * flicker(0.035);
}
