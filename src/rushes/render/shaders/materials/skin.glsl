// Felted clay skin: matt, warm where light turns to shade.
void surface(inout Surface s) {
    vec4 pores = grain(s.rest * 150.0);
    vec4 soft = grain(s.rest * 24.0 + 2.0);
    s.normal = bent(s.normal, pores.xyz * 0.5 + soft.xyz * 0.3, 0.10);
    s.colour *= 0.94 + 0.10 * pores.w + 0.03 * soft.w;
    s.roughness = min(s.roughness, 0.62);
    s.scatter = 0.36;
    s.blush = 1.0;
    s.specular = 0.035;
}
