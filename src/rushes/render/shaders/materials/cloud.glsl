// Cotton wool: bright all through, soft at its edge, bluer below.
void surface(inout Surface s) {
    vec4 puffs = grain(s.rest * 3.0);
    vec4 threads = grain(s.rest * vec3(40.0, 30.0, 40.0));
    s.normal = bent(s.normal, puffs.xyz * 0.8 + threads.xyz * 0.4, 0.35);
    s.colour *= 0.92 + 0.10 * threads.w;
    s.emission = s.colour * mix(ambient_ground.rgb, ambient_sky.rgb, s.normal.y * 0.5 + 0.5) * 0.35;
    s.scatter = 0.8;
    s.fuzz = max(s.fuzz, 0.6);
    s.specular = 0.0;
    s.roughness = 1.0;
}
