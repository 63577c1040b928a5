// Leaves: light through them from behind, alpha is how far out of the crown they grow.
void surface(inout Surface s) {
    vec4 n = grain(s.rest * 5.0);
    vec4 veins = grain(s.rest * 70.0);
    s.colour *= (0.66 + 0.5 * n.w) * (0.86 + 0.28 * veins.w);
    s.colour = mix(s.colour, s.colour * vec3(1.25, 1.05, 0.55), smoothstep(0.55, 0.8, n.w) * 0.5);
    s.normal = bent(s.normal, veins.xyz, 0.12);
    s.scatter = 0.9;
    s.roughness = min(s.roughness, 0.6);
    s.specular = 0.03;
    s.occlusion = s.alpha * 0.6 + 0.4;
}
