// A lamp, a neon tube, a lit sign: gives colour * emission, whatever the light.
void surface(inout Surface s) {
    s.emission = s.colour * max(s.emission_scale, 0.0);
    s.colour = vec3(0.0);
    s.specular = 0.0;
    s.fuzz = 0.0;
}
