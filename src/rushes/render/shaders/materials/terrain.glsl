// Land as painted by its builder (alpha: occlusion). Here only what the mesh is too coarse for: steep rock is ribbed,
// broken and faintly bedded; snow has an edge and lies in the gullies; turf is soft; nothing small is bent far away.
// parameters: detail 0..1, bedding 0..1.
void surface(inout Surface s) {
    float detail = s.parameters.x > 0.0 ? s.parameters.x : 0.6;
    vec3 warp = grain(s.at * 0.35).xyz * 0.5;
    vec4 ribs = grain((s.at + warp) * vec3(1.15, 0.24, 1.15));
    vec4 blocks = grain((s.at + warp * 0.4) * vec3(1.7, 1.1, 1.7) + 2.0);
    vec4 broken = grain(s.at.zxy * vec3(4.3, 5.1, 4.3) + 5.0);
    float fine = grain(s.at * 12.0).w;
    float ridge = 1.0 - abs(ribs.w * 2.0 - 1.0);
    float steep = smoothstep(0.86, 0.60, s.geometric.y + 0.16 * (blocks.w - 0.5));

    // The builder paints snow per vertex: find it in the colour, give it an edge that the rock's shape breaks up.
    float painted = smoothstep(0.22, 0.75, min(s.colour.r, s.colour.b));
    float hold = (blocks.w - 0.5) * 0.40 + (broken.w - 0.5) * 0.55 + (fine - 0.5) * 0.2 - (ridge - 0.45) * 0.75 * steep;
    float snow = smoothstep(0.35, 0.55, painted + hold * smoothstep(0.02, 0.2, painted) * smoothstep(1.0, 0.75, painted));
    vec3 bare = mix(s.colour, vec3(0.155, 0.135, 0.130), smoothstep(0.05, 0.5, painted));

    float rock = steep * (1.0 - snow);
    float bed = s.at.y * 1.15 + ribs.w * 1.6 + blocks.w * 0.7 + 0.07 * s.at.x;
    float layer = abs(fract(bed) - 0.5) * 2.0;
    float bedding = while_visible(fwidth(bed) * 1.6) * s.parameters.y;
    vec3 turf = bare * (0.74 + 0.22 * blocks.w + 0.24 * broken.w + 0.16 * fine);
    turf = mix(turf, turf * vec3(1.25, 1.08, 0.72), smoothstep(0.52, 0.75, blocks.w) * 0.35);
    vec3 stone = bare * (0.42 + 0.42 * ridge + 0.38 * blocks.w + 0.26 * broken.w + 0.12 * fine);
    stone *= 1.0 - 0.30 * bedding * smoothstep(0.45, 0.1, layer);
    stone = mix(stone, stone * vec3(1.12, 0.98, 0.84), smoothstep(0.45, 0.7, blocks.w) * 0.5);
    s.colour = mix(mix(turf, stone, rock), vec3(0.80, 0.84, 0.91) * (0.95 + 0.07 * broken.w), snow);

    float k = clamp(45.0 / s.away, 0.0, 1.0);
    s.normal = bent(s.normal, ribs.xyz * vec3(1.0, 0.3, 1.0) * 1.3 + blocks.xyz * 0.9 + broken.yzx * 0.6 * k, 0.52 * rock * detail);
    s.normal = bent(s.normal, blocks.xyz * 0.6 + broken.xyz * 0.4 * k, 0.13 * (1.0 - rock) * detail * (0.3 + 0.7 * k));
    s.occlusion = s.alpha * mix(1.0, 0.62 + 0.38 * ridge, rock);
    s.scatter = 0.25 * snow;
    s.roughness = 0.95;
    s.specular = 0.02;
    s.fuzz = 0.12 * (1.0 - rock) * (1.0 - snow);
}
