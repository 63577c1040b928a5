// Glass bead: a sharp highlight.
void surface(inout Surface s) {
    s.roughness = 0.12;
    s.specular = 0.08;
    s.fuzz = 0.0;
}
