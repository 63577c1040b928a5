// Short combed fur: strands that hang, darker at the roots, silvered at the rim.
void surface(inout Surface s) {
    vec3 q = s.rest + (grain(s.rest * 9.0).xyz) * 0.012;
    vec4 locks = grain(q * vec3(52.0, 19.0, 52.0));
    vec4 strands = grain(q.zyx * vec3(170.0, 46.0, 170.0) + 7.0);
    s.normal = bent(s.normal, locks.xyz * 0.9 + strands.zyx * 0.9, 0.42);
    float n = locks.w * 0.55 + strands.w * 0.45;
    s.colour *= 0.58 + 0.78 * n;
    s.colour += s.colour * smoothstep(0.62, 0.85, strands.w) * 0.3;
    s.scatter = 0.28;
    s.specular = 0.03;
}
