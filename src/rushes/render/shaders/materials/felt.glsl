// Pressed wool: soft fibres, a glow at the rim.
void surface(inout Surface s) {
    vec4 fibres = grain(s.rest * vec3(170.0, 130.0, 170.0));
    vec4 tufts = grain(s.rest.zxy * 34.0 + 3.0);
    s.normal = bent(s.normal, fibres.xyz * 0.6 + tufts.zxy * 0.5, 0.35);
    s.colour *= 0.80 + 0.25 * fibres.w + 0.15 * tufts.w;
    s.scatter = 0.22;
    s.specular = 0.03;
}
