// Grass: blades (alpha: from root to tip) or a lawn (alpha 1 everywhere); light comes through.
void surface(inout Surface s) {
    vec4 patches_of = grain(s.at * vec3(0.55, 0.55, 0.55));
    vec4 clumps = grain(s.at * vec3(3.3, 3.3, 3.3) + 5.0);
    vec4 tufts = grain(s.at * vec3(17.0, 9.0, 17.0));
    vec4 blades = grain(s.at * vec3(64.0, 22.0, 64.0) + 3.0);
    s.colour *= (0.70 + 0.42 * patches_of.w) * (0.80 + 0.34 * clumps.w) * (0.52 + 0.44 * tufts.w + 0.52 * blades.w);
    s.colour = mix(s.colour, s.colour * vec3(1.45, 1.10, 0.70), smoothstep(0.45, 0.75, patches_of.w * 0.6 + clumps.w * 0.4) * 0.55);
    s.colour = mix(s.colour, vec3(dot(s.colour, vec3(0.3, 0.6, 0.1))) * vec3(1.05, 1.0, 0.75), 0.16);
    s.colour *= mix(0.45, 1.0, smoothstep(0.0, 0.5, s.alpha));
    s.normal = bent(s.normal, clumps.xyz * 0.5 + tufts.xyz * 0.9 + blades.xyz, 0.50 * clamp(1.2 - s.away / 60.0, 0.25, 1.0));
    s.occlusion = mix(0.5, 1.0, clamp(s.alpha * 1.4, 0.0, 1.0));
    float shaded = contact_shade(s.at);
    s.occlusion *= shaded;
    s.colour *= mix(0.62, 1.0, shaded);
    s.scatter = 0.55;
    s.specular = 0.02;
    s.roughness = max(s.roughness, 0.7);
}
