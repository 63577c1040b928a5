// Painted or oiled wood: grain along the longer way of a face, worn a little.
void surface(inout Surface s) {
    vec3 a = abs(s.rest_normal);
    vec3 along = a.y > max(a.x, a.z) ? vec3(5.0, 60.0, 60.0) : vec3(60.0, 5.0, 60.0);
    vec3 q = s.rest + grain(s.rest * 3.0).xyz * 0.02;
    vec4 rings = grain(q * along);
    vec4 pores = grain(q * along * vec3(3.1) + 9.0);
    float lines = rings.w * 0.65 + pores.w * 0.35;
    s.colour *= 0.78 + 0.42 * lines;
    s.colour *= 0.95 + 0.10 * grain(s.rest * 2.3).w;
    s.normal = bent(s.normal, rings.xyz * 0.5 + pores.xyz * 0.4, 0.10);
    s.roughness = clamp(s.roughness + 0.25 * (0.5 - lines), 0.08, 1.0);
}
