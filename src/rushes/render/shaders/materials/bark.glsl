// Bark: upright ridges with dark furrows, moss on what looks up.
void surface(inout Surface s) {
    vec3 q = s.rest + grain(s.rest * 6.0).xyz * 0.03;
    vec4 ridges = grain(q * vec3(24.0, 5.5, 24.0));
    vec4 flakes = grain(q * vec3(70.0, 34.0, 70.0) + 6.0);
    float h = ridges.w * 0.7 + flakes.w * 0.3;
    s.colour *= 0.42 + 1.05 * h;
    s.colour = mix(s.colour, vec3(0.10, 0.13, 0.04), smoothstep(0.3, 0.9, s.geometric.y) * smoothstep(0.45, 0.7, ridges.w) * 0.45);
    s.normal = bent(s.normal, ridges.xyz * 1.3 + flakes.xyz * 0.7, 0.42);
    s.occlusion = 0.55 + 0.45 * smoothstep(0.3, 0.6, h);
    s.specular = 0.02;
}
