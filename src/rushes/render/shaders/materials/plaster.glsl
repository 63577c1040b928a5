// Lime plaster: trowelled, clouded, streaked by rain under ledges, dirtier towards the ground.
void surface(inout Surface s) {
    vec2 q = unfolded(s.at, s.geometric);
    vec2 sheet = q + s.at.yx * vec2(0.13, 0.07);
    float clouds = octaves(sheet * 0.9);
    vec4 trowel = grain(s.at * vec3(9.0, 7.0, 9.0));
    vec4 grit = grain(s.at * 55.0);
    float streaks = octaves(vec2(q.x * 1.3 + 7.0, q.y * 0.22 + s.at.z));
    s.colour *= 0.84 + 0.24 * clouds + 0.07 * (trowel.w - 0.5) + 0.06 * (grit.w - 0.5);
    s.colour = mix(s.colour, s.colour * vec3(0.78, 0.74, 0.70), smoothstep(0.55, 0.9, streaks) * 0.55);
    float low = smoothstep(1.1, 0.0, s.at.y + 0.35 * (clouds - 0.5));
    s.colour *= mix(vec3(1.0), vec3(0.80, 0.76, 0.70), low * 0.6);
    s.normal = bent(s.normal, trowel.xyz * 0.35 + grit.xyz * 0.3, 0.13);
    s.occlusion = mix(0.68, 1.0, smoothstep(0.0, 1.2, s.at.y));
    s.roughness = max(s.roughness, 0.75);
}
