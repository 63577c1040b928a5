// Smooth clay, paint, leather, rubber: its finish, and the thumb marks of whoever made it.
void surface(inout Surface s) {
    vec4 thumbs = grain(s.rest * 16.0);
    vec4 dust = grain(s.rest * 110.0);
    s.normal = bent(s.normal, thumbs.xyz * 0.6 + dust.xyz * 0.4 * s.roughness, 0.05);
    s.colour *= 0.96 + 0.06 * dust.w * s.roughness;
    s.scatter = 0.10 * s.roughness;
}
