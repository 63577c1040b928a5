// Steampunk: everything under brass and soot, steam along the ground, seen through a riveted frame with turning gears.
#include "shared/field.glsl"
float gear(vec2 p, float radius, float teeth, float turn) {
    float a = atan(p.y, p.x) + turn, away = length(p);
    float rim = radius + 6.0 * smoothstep(-0.35, 0.35, sin(a * teeth));
    float body = max(away - rim, radius * 0.62 - away);
    float spoke = max(abs(sin(a * 2.0)) * away - 6.0, away - radius * 0.66);
    return min(min(body, spoke), max(away - radius * 0.24, 5.0 - away));
}
vec3 redrawn(vec2 q) {
    vec3 c = at(uv);
    float l = luma_of(c);
    c = mix(c, mix(vec3(0.10, 0.05, 0.03), vec3(1.0, 0.80, 0.46), smoothstep(0.0, 0.92, l)), 0.60);
    c = mix(c, c * vec3(0.72, 1.0, 0.92), 0.5 * smoothstep(0.30, 0.05, l));
    float steam = octaves_sharp(vec2(q.x / 190.0 + SECONDS * 0.10, q.y / 130.0 - SECONDS * 0.22));
    c = mix(c, vec3(0.93, 0.85, 0.72), 0.62 * smoothstep(0.48, 0.78, steam) * smoothstep(0.75, 0.05,
        uv.y) * smoothstep(3.0, 8.0, metres_at(uv)));
    vec2 v = (uv - 0.5) * WHOLE, w = WHOLE * 0.5;
    c *= 1.10 - 0.9 * dot(uv - 0.5, uv - 0.5);
    vec2 k = w - abs(v);
    float sign_x = v.x < 0.0 ? -1.0 : 1.0;
    float metal = octaves_sharp(q / vec2(70.0, 9.0));
    float big = gear(k - vec2(20.0, 24.0), 84.0, 18.0, SECONDS * 0.5 * sign_x),
        little = gear(k - vec2(128.0, 10.0), 34.0, 9.0, -SECONDS * 1.0 * sign_x);
    float cog = min(big, little);
    c *= 1.0 - 0.5 * smoothstep(12.0, 0.0, cog);
    vec3 brass = mix(vec3(0.34, 0.18, 0.06), vec3(0.93, 0.70, 0.34), 0.25 + 0.6 * metal + 0.15
        * sin(k.x / 9.0 + k.y / 13.0));
    c = mix(c, brass * (big < little ? 1.0 : 0.78), cover(cog));
    c = mix(c, vec3(0.12, 0.06, 0.03), cover(abs(cog) - 1.2));
    float rim = min(k.x, k.y);
    vec3 frame = mix(vec3(0.22, 0.11, 0.05), vec3(0.80, 0.55, 0.26), clamp(metal * 0.8 + 0.5
        * exp(-pow((rim - 9.0) / 4.0, 2.0)), 0.0, 1.0));
    vec2 along = k.x < k.y ? vec2(mod(v.y, 66.0) - 33.0, k.x - 11.0) : vec2(mod(v.x, 66.0) - 33.0, k.y - 11.0);
    frame = mix(frame, vec3(1.0, 0.86, 0.56), cover(length(along) - 4.6));
    frame = mix(frame, vec3(0.16, 0.08, 0.04), cover(abs(length(along) - 5.4) - 0.8));
    c = mix(c, frame, cover(rim - 22.0));
    return mix(c, vec3(0.08, 0.04, 0.02), cover(abs(rim - 23.0) - 1.4));
}
