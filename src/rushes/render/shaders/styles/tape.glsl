// Video tape: colours smeared sideways and late, lines, a torn strip at the foot, a blue cast; a running counter.
#include "shared/footage.glsl"
#include "shared/field.glsl"
#include "shared/digits.glsl"
vec3 redrawn(vec2 q) {
    float row = floor(q.y / 3.0);
    float foot = smoothstep(42.0, 8.0, q.y);
    float tear = (soft_hash(row + HELD * 3.1) - 0.5) * 46.0 * foot + (soft_hash(row * 0.37 + HELD) - 0.5) * 1.6;
    float roll = fract(SECONDS * 0.11), band = exp(-pow((uv.y - 1.1 + 1.2 * roll) * 26.0, 2.0));
    tear += 7.0 * band * sin(q.y * 0.9);
    vec2 p = uv + place(vec2(tear, 0.0));
    float l = luma_of(at(p)) + 0.22 * (luma_of(at(p)) - luma_of(at(p + place(vec2(-3.0, 0.0)))));
    vec3 late = vec3(0.0);
    for (int k = 0; k < 4; k++) late += small(p + place(vec2(-6.0 - 10.0 * float(k), 0.0))) / 4.0;
    vec3 c = l + (late - luma_of(late)) * vec3(1.75, 1.30, 1.55);
    c = mix(vec3(0.06, 0.07, 0.14), vec3(0.96, 0.98, 1.0), clamp(c, 0.0, 1.0));
    c *= 0.86 + 0.14 * step(1.5, mod(q.y, 3.0));
    float snow = step(0.90, hash(vec2(floor(q.x / 9.0), row) + HELD * 13.0));
    c += snow * (0.55 * foot + 0.30 * band + 0.05);
    float play = cover(boxed(q - vec2(104.0, WHOLE.y - 80.0), vec2(2.2, 11.0)));
    float tri = max(abs(q.y - WHOLE.y + 80.0) * 0.87 + (q.x - 90.0) * 0.5 - 8.0, 76.0 - q.x);
    float ink = max(max(play * 0.0, cover(tri)), clock(q, vec2(120.0, WHOLE.y - 90.0), SECONDS));
    return mix(c, vec3(0.95), ink);
}
