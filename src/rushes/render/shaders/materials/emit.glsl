// A lamp, a neon tube, a lit sign: gives colour * emission, whatever the light.
#define UNLIT
void surface(inout Surface s) { s.emission = s.colour * max(s.emission_scale, 0.0); }
