// Brushed or painted metal: reflects the sky in its own colour, scratched.
void surface(inout Surface s) {
    vec4 scratches = grain(s.rest * vec3(30.0, 220.0, 30.0));
    vec4 dents = grain(s.rest * 12.0);
    s.normal = bent(s.normal, scratches.xyz * 0.3 + dents.xyz * 0.3, 0.06);
    s.roughness = clamp(s.roughness + 0.12 * (scratches.w - 0.5), 0.12, 0.9);
    vec3 r = reflect(-s.view, s.normal);
    vec3 around = mix(ambient_ground.rgb * 0.8, plain_sky(r), smoothstep(-0.15, 0.25, r.y));
    float gloss = 1.0 - s.roughness;
    s.emission = s.colour * around * (0.25 + 0.55 * gloss) * s.occlusion;
    s.specular = mix(0.12, 0.5, gloss);
    s.colour *= 0.55;
    s.fuzz = 0.0;
}
