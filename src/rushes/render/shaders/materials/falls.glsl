// Falling water: threads and curtains that slide down, white where they tear. Colour: r, g, b of the deep water;
// alpha 1 where it is whole, less where it frays. parameters: speed (0 means 1), how torn it is (0 means 0.5).
#define WATERY
void surface(inout Surface s) {
    float speed = s.parameters.x > 0.0 ? s.parameters.x : 1.0;
    float torn = s.parameters.y > 0.0 ? s.parameters.y : 0.5;
    float drop = s.rest.y + SECONDS * 2.3 * speed;
    float along = s.rest.x * 1.0 + s.rest.z * 0.6;
    vec4 curtains = grain(vec3(along * 2.1, drop * 0.24, 3.0));
    vec4 threads = grain(vec3(along * 8.0 + curtains.x * 0.8, drop * 0.55, 7.0));
    vec4 drops = grain(vec3(along * 21.0, drop * 1.7, 11.0));
    float white = smoothstep(0.30, 0.72, curtains.w * 0.45 + threads.w * 0.40 + drops.w * 0.22 + (torn - 0.5) * 0.5 + (1.0 - s.alpha) * 0.35);
    s.normal = bent(s.normal, vec3(threads.x, 0.0, curtains.x) * 0.9 + drops.xyz * 0.4, 0.45);
    vec3 light = ambient_sky.rgb * 0.8 + sun_colour.rgb * 0.10;
    vec3 deep = s.colour * light * (0.55 + 0.5 * threads.w);
    s.colour = mix(vec3(0.05), vec3(0.60, 0.68, 0.71), white) * (0.72 + 0.5 * threads.w);
    s.emission = deep * (1.0 - white) + s.colour * ambient_sky.rgb * 0.30 * white;
    s.roughness = mix(0.25, 0.85, white);
    s.specular = 0.04;
    s.scatter = 0.5 * white;
    s.fuzz = 0.0;
}
