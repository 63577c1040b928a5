// Sprayed on a brick wall: fat black outlines with a white glow, soft cans of loud colour, speckle and drips.
#include "shared/ground.glsl"
#include "shared/field.glsl"
vec3 redrawn(vec2 q) {
    float row = floor(q.y / 24.0);
    vec2 brick = vec2(fract(q.x / 58.0 + 0.5 * mod(row, 2.0)) * 58.0, fract(q.y / 24.0) * 24.0);
    float joint = cover(min(min(brick.x, 58.0 - brick.x), min(brick.y, 24.0 - brick.y)) - 1.5);
    vec2 id = vec2(floor(q.x / 58.0 + 0.5 * mod(row, 2.0)), row);
    vec3 wall = mix(vec3(0.50, 0.30, 0.24), vec3(0.62, 0.40, 0.32), hash(id)) * (0.8 + 0.35 * octaves_sharp(q / 22.0));
    wall = mix(wall, vec3(0.56, 0.53, 0.50), joint);
    float column = floor(q.x / 17.0), drip = hash(vec2(column, 4.0));
    vec2 fall = place(vec2(0.0, drip > 0.7 ? 46.0 * (drip - 0.6) * (1.0 - 2.0 * abs(fract(q.x / 17.0) - 0.5)) : 0.0));
    vec3 c = saturated(stepped(mix(small(uv + fall), ground_at(uv), 0.6), 4.0), 2.4);
    float speck = hash(floor(q / 1.6));
    float sprayed = is_sky(uv) ? 0.12 : 0.86 - 0.5 * smoothstep(12.0, 30.0, metres_at(uv));
    c = mix(wall, c * (1.0 - 0.25 * joint) * (0.86 + 0.28 * octaves_sharp(q / 22.0)),
        clamp(sprayed - 0.25 * step(0.88, speck), 0.0, 1.0));
    float line = inked(uv, 3.4, 0.36), halo = contour(uv, 9.0);
    c = mix(c, vec3(0.97), 0.75 * halo * smoothstep(0.05, 0.4, 1.0 - 0.5 * speck) * step(metres_at(uv), 14.0));
    return mix(c, vec3(0.04, 0.03, 0.05), 0.94 * line);
}
