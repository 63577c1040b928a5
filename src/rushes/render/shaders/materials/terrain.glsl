// Land as painted by its builder (alpha: occlusion). Here only what the mesh is too coarse for: rock is broken and
// bedded where it is steep, turf is soft where it is not; nothing small is bent far away.
// parameters: detail 0..1, bedding 0..1.
void surface(inout Surface s) {
    float detail = s.parameters.x > 0.0 ? s.parameters.x : 0.6;
    float steep = smoothstep(0.82, 0.58, s.geometric.y);
    float white = smoothstep(0.45, 0.7, min(s.colour.r, s.colour.b));
    vec4 blocks = grain(s.at * vec3(0.9, 1.5, 0.9));
    vec4 broken = grain(s.at.zxy * vec3(2.9, 4.1, 2.9) + 5.0);
    vec4 fine = grain(s.at * 9.0);
    float bed = s.at.y * 2.3 + blocks.w * 1.1 + 0.06 * (s.at.x + s.at.z);
    float layer = abs(fract(bed) - 0.5) * 2.0;
    float seen = while_visible(fwidth(bed));
    float ridge = 1.0 - abs(broken.w * 2.0 - 1.0);
    float rock = steep * (1.0 - white);
    vec3 turf = s.colour * (0.80 + 0.26 * broken.w + 0.18 * fine.w * near_only(s, 60.0));
    vec3 stone = s.colour * (0.62 + 0.34 * ridge + 0.22 * blocks.w + 0.16 * fine.w);
    stone *= mix(1.0, 0.72 + 0.36 * smoothstep(0.15, 0.5, layer), seen * s.parameters.y);
    s.colour = mix(mix(turf, stone, rock), s.colour * (0.94 + 0.08 * broken.w), white);
    float k = clamp(40.0 / s.away, 0.0, 1.0);
    s.normal = bent(s.normal, blocks.xyz * 0.9 + broken.yzx * 0.7, 0.42 * rock * detail * (0.35 + 0.65 * k));
    s.normal = bent(s.normal, broken.xyz * 0.5 + fine.xyz * near_only(s, 35.0), 0.10 * (1.0 - rock) * detail * k * (1.0 - 0.6 * white));
    s.occlusion = s.alpha * mix(1.0, 0.75 + 0.25 * ridge, rock);
    s.scatter = 0.25 * white;
    s.roughness = 0.95;
    s.specular = 0.02;
    s.fuzz = 0.12 * (1.0 - rock) * (1.0 - white);
}
