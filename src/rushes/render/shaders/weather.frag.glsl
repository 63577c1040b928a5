// A soft-edged streak or flake.
in vec2 across;
in vec4 shine;
out vec4 result;
void main() {
    float edge = (1.0 - across.x * across.x) * (1.0 - across.y * across.y);
    result = vec4(shine.rgb, shine.a * edge);
}
