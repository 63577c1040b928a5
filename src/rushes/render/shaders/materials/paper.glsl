// Paper and card: matt, fibrous, a little light through it.
void surface(inout Surface s) {
    vec4 fibres = grain(s.rest * vec3(140.0, 60.0, 140.0));
    vec4 waves = grain(s.rest * 9.0);
    s.normal = bent(s.normal, fibres.xyz * 0.5 + waves.xyz * 0.3, 0.08);
    s.colour *= 0.93 + 0.08 * fibres.w + 0.05 * (waves.w - 0.5);
    s.scatter = 0.45;
    s.specular = 0.02;
    s.roughness = max(s.roughness, 0.8);
}
