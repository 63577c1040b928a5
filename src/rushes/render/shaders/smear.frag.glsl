// A mirror image drawn out upwards and downwards, as wet asphalt does: longer taps weigh less.
in vec2 uv;
out vec4 result;
uniform sampler2D source_image;
uniform float reach; // share of the picture's height
void main() {
    vec3 sum = vec3(0.0);
    float total = 0.0;
    for (int i = -9; i <= 9; i++) {
        float k = float(i) / 9.0;
        float w = 1.0 - 0.85 * abs(k);
        vec2 at = vec2(uv.x, clamp(uv.y + k * reach, 0.004, 0.996));
        sum += min(textureLod(source_image, at, 0.0).rgb, vec3(8.0)) * w;
        total += w;
    }
    result = vec4(sum / total, 1.0);
}
