// Smooths the 4 x 4 pattern of the taps away, not over edges of depth.
in vec2 uv;
out vec4 result;
uniform sampler2D occlusion_image;
uniform vec2 texel;
void main() {
    float z = textureLod(occlusion_image, uv, 0.0).g;
    float sharp = 8.0 / (z * 0.1 + 0.1);
    float sum = 0.0, weight = 0.0;
    for (int y = -1; y <= 2; y++)
        for (int x = -1; x <= 2; x++) {
            vec2 t = textureLod(occlusion_image, uv + (vec2(x, y) - 0.5) * texel, 0.0).rg;
            float k = 1.0 / (1.0 + abs(t.g - z) * sharp);
            sum += t.r * k;
            weight += k;
        }
    result = vec4(sum / weight);
}
