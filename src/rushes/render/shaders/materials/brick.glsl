// Bricks in running bond with raked joints: each its own shade, chipped edges, lime bloom.
void surface(inout Surface s) {
    vec2 q = unfolded(s.at, s.geometric);
    vec4 rough = grain(s.at * 26.0);
    vec2 wall = (q + (rough.w - 0.5) * 0.006) * vec2(4.4, 12.5);
    wall.x += 0.5 * mod(floor(wall.y), 2.0);
    vec2 cell = floor(wall), f = abs(fract(wall) - 0.5);
    float seen = while_visible(max(fwidth(q.x) * 4.4, fwidth(q.y) * 12.5));
    float joint = max(smoothstep(0.462, 0.492, f.x), smoothstep(0.40, 0.47, f.y));
    float shade = hash(cell);
    vec3 stone = s.colour * mix(0.92, 0.62 + 0.66 * shade, seen);
    stone = mix(stone, stone * vec3(0.72, 0.66, 0.72), step(0.82, fract(shade * 9.7)) * seen * 0.7);
    stone *= 0.84 + 0.32 * rough.w;
    vec3 mortar = mix(vec3(dot(s.colour, vec3(0.33))), vec3(0.45, 0.42, 0.38), 0.6) * (0.75 + 0.3 * rough.w);
    float bloom = smoothstep(0.58, 0.85, octaves(q * 0.7 + 3.0));
    stone = mix(stone, vec3(dot(stone, vec3(0.4))) + 0.10, bloom * 0.25);
    s.colour = mix(stone, mortar, joint * mix(0.35, 1.0, seen));
    s.normal = bumped(s.normal, s.at, -joint, 0.008 * seen);
    s.normal = bent(s.normal, rough.xyz, 0.16);
    s.occlusion = mix(0.7, 1.0, smoothstep(0.0, 1.0, s.at.y)) * (1.0 - 0.35 * joint * seen);
    s.roughness = max(s.roughness, 0.75);
}
