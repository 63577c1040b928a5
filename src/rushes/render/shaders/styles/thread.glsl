// Embroidery: satin stitches that follow the things on a linen ground, each with its shine and shadow.
#include "shared/field.glsl"
#include "shared/under.glsl"
vec4 under(vec2 q) { // rgb: thread, a: its height
    vec2 cell = floor(q / 26.0), middle = (cell + 0.5) * 26.0;
    vec2 way = way_at(place(middle));
    float turn = floor(atan(way.y, way.x) / 0.5236 + 0.5) * 0.5236; // six ways: a patch keeps its own while things move
    way = vec2(cos(turn), sin(turn));
    vec2 along = vec2(dot(q, way), dot(q, vec2(-way.y, way.x)));
    float row = floor(along.y / 5.0), shift = hash(vec2(row, 3.0)) * 30.0;
    float stitch = floor((along.x + shift) / 30.0);
    vec2 part = vec2(fract((along.x + shift) / 30.0), fract(along.y / 5.0)) - 0.5;
    vec2 seat = vec2((stitch + 0.5) * 30.0 - shift, (row + 0.5) * 5.0);
    vec2 p = place(way * seat.x + vec2(-way.y, way.x) * seat.y);
    float round_it = sqrt(max(1.0 - 4.0 * part.y * part.y, 0.0)) * smoothstep(0.5, 0.40, abs(part.x));
    return vec4(mix(small(uv), small(p), 0.5) * (0.92 + 0.16 * hash(vec2(row, stitch))), round_it);
}
vec3 redrawn(vec2 q) {
    vec4 t = under_at(uv);
    vec3 c = saturated(stepped(mix(t.rgb, at(uv), 0.22), 7.0), 1.4);
    vec2 w = q * (3.1416 / 3.4);
    vec3 linen = vec3(0.90, 0.86, 0.76) * (0.90 + 0.10 * sin(w.x) * sin(w.y));
    float bare = is_sky(uv) ? 0.75 : 0.0;
    c = mix(c * (0.55 + 0.50 * t.a) + 0.13 * smoothstep(0.85, 1.0, t.a), linen, bare);
    return mix(c, c * 0.42, 0.7 * contour(uv, 2.0));
}
