// Pressed wool: matted fibres in all directions, a few loose light ones, a glow at the rim.
void surface(inout Surface s) {
    vec4 fibres = grain(s.rest * vec3(210.0, 95.0, 190.0) + 5.0);
    vec4 matted = grain(s.rest.zxy * vec3(95.0, 180.0, 150.0));
    vec4 tufts = grain(s.rest.yzx * 30.0 + 3.0);
    s.normal = bent(s.normal, fibres.xyz * 0.9 + matted.yzx * 0.8 + tufts.zxy * 0.35, 0.33);
    float wool = fibres.w * 0.5 + matted.w * 0.5;
    s.colour *= 0.74 + 0.40 * wool + 0.14 * (tufts.w - 0.5);
    s.colour += (s.colour * 0.5 + 0.03) * smoothstep(0.70, 0.86, max(fibres.w, matted.w)) * 0.45;
    s.scatter = 0.24;
    s.specular = 0.025;
}
