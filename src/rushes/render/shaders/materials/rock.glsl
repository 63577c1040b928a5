// Bare stone: broken planes, cracks, lichen on top, wet and dark down at the water.
void surface(inout Surface s) {
    vec4 planes = grain(s.rest * vec3(2.2, 3.0, 2.2));
    vec4 chips = grain(s.rest.zxy * vec3(9.0, 11.0, 9.0) + 4.0);
    vec4 grit = grain(s.rest * 55.0);
    float crack = smoothstep(0.10, 0.02, abs(planes.w - 0.5)) * 0.6 + smoothstep(0.07, 0.01, abs(chips.w - 0.47)) * 0.4;
    s.colour *= 0.62 + 0.35 * planes.w + 0.30 * chips.w + 0.16 * grit.w;
    s.colour *= 1.0 - 0.5 * crack;
    float lichen = smoothstep(0.56, 0.72, grain(s.rest * 4.0 + 8.0).w) * smoothstep(0.2, 0.8, s.geometric.y);
    s.colour = mix(s.colour, s.colour * vec3(1.15, 1.08, 0.72) + vec3(0.02, 0.02, 0.0), lichen * 0.5);
    s.normal = bent(s.normal, planes.xyz * 0.9 + chips.xyz * 0.9 + grit.xyz * 0.4, 0.38);
    s.occlusion = s.alpha * (1.0 - 0.45 * crack);
    s.roughness = max(s.roughness, 0.7);
}
