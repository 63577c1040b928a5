// Modelled hair: combed strands, a soft band of shine across them.
void surface(inout Surface s) {
    vec3 q = s.rest + grain(s.rest * 7.0).xyz * 0.010;
    vec4 locks = grain(q * vec3(44.0, 7.0, 44.0) + 4.0);
    vec4 strands = grain(q * vec3(190.0, 17.0, 190.0));
    s.normal = bent(s.normal, locks.xyz * vec3(1.0, 0.2, 1.0) * 1.1 + strands.xyz * vec3(1.0, 0.15, 1.0), 0.42);
    s.colour *= 0.60 + 0.45 * strands.w + 0.35 * locks.w;
    s.roughness = min(s.roughness, 0.5);
    s.specular = 0.06;
    s.scatter = 0.15;
}
