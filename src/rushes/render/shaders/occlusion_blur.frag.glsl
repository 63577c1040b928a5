// Smooths the 4 x 4 pattern of the taps away, not over edges of depth.
out vec4 result;
uniform sampler2D occlusion_image;
void main() {
    ivec2 here = ivec2(gl_FragCoord.xy), last = textureSize(occlusion_image, 0) - 1;
    float z = texelFetch(occlusion_image, here, 0).g;
    float sharp = 8.0 / (z * 0.1 + 0.1);
    float sum = 0.0, weight = 0.0;
    for (int y = -1; y <= 2; y++)
        for (int x = -1; x <= 2; x++) {
            vec2 t = texelFetch(occlusion_image, clamp(here + ivec2(x, y), ivec2(0), last), 0).rg;
            float k = 1.0 / (1.0 + abs(t.g - z) * sharp);
            sum += t.r * k;
            weight += k;
        }
    result = vec4(sum / weight);
}
