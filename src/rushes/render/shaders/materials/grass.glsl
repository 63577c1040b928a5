// Grass: blades (alpha: from root to tip) or a lawn (alpha 1 everywhere); light comes through.
void surface(inout Surface s) {
    vec4 patches_of = grain(s.at * vec3(0.7, 0.7, 0.7));
    vec4 tufts = grain(s.at * vec3(11.0, 6.0, 11.0));
    vec4 blades = grain(s.at * vec3(75.0, 26.0, 75.0) + 3.0);
    s.colour *= (0.76 + 0.34 * patches_of.w) * (0.66 + 0.36 * tufts.w + 0.38 * blades.w);
    s.colour = mix(s.colour, s.colour * vec3(1.35, 1.1, 0.6), smoothstep(0.55, 0.8, patches_of.w) * 0.4);
    s.colour *= mix(0.45, 1.0, smoothstep(0.0, 0.5, s.alpha));
    s.normal = bent(s.normal, tufts.xyz * 0.7 + blades.xyz, 0.34 * near_only(s, 45.0));
    s.occlusion = mix(0.5, 1.0, clamp(s.alpha * 1.4, 0.0, 1.0));
    float shaded = contact_shade(s.at);
    s.occlusion *= shaded;
    s.colour *= mix(0.62, 1.0, shaded);
    s.scatter = 0.55;
    s.specular = 0.02;
    s.roughness = max(s.roughness, 0.7);
}
