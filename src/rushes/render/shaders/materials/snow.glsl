// Snow: soft hollows, blue in the shade, a few crystals that flash.
void surface(inout Surface s) {
    vec4 drifts = grain(s.at * vec3(1.6, 1.6, 1.6));
    vec4 crumbs = grain(s.at * 16.0);
    vec4 crystals = grain(s.at * 150.0);
    s.normal = bent(s.normal, drifts.xyz * 0.5 + crumbs.xyz * 0.35 * near_only(s, 20.0), 0.20);
    s.colour = mix(s.colour, vec3(0.80, 0.83, 0.88), 0.5) * (0.88 + 0.10 * crumbs.w);
    vec3 h = normalize(s.view + sun.xyz);
    vec3 facet = normalize(s.normal + crystals.xyz * 1.6);
    float flash = pow(max(dot(facet, h), 0.0), 90.0) * smoothstep(0.62, 0.72, crystals.w) * near_only(s, 14.0);
    s.emission = sun_colour.rgb * flash * 0.8;
    s.scatter = 0.4;
    s.specular = 0.03;
    s.roughness = 0.75;
    float shaded = contact_shade(s.at);
    s.occlusion *= shaded;
    s.colour *= mix(0.75, 1.0, shaded);
}
