// cloth: first version.
void surface(inout Surface s) {
    vec4 g = grain(s.rest * 60.0);
    s.normal = bent(s.normal, g.xyz, 0.15);
    s.colour *= 0.85 + 0.3 * g.w;
}
