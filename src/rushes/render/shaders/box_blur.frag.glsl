// Mean of 4 x 4 texels, as 2 x 2 filtered look-ups.
in vec2 uv;
out vec4 result;
uniform sampler2D source_image;
uniform vec2 texel;
void main() {
    vec2 low = uv - 0.5 * texel, high = uv + 1.5 * texel;
    result = 0.25 * (textureLod(source_image, low, 0.0) + textureLod(source_image, vec2(high.x, low.y), 0.0)
        + textureLod(source_image, vec2(low.x, high.y), 0.0) + textureLod(source_image, high, 0.0));
}
