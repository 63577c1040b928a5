// Smooth painted clay or plastic: nothing but its finish.
void surface(inout Surface s) {}
