// Mean of 4 x 4 texels, as 2 x 2 filtered look-ups.
in vec2 uv;
out vec4 result;
uniform sampler2D source_image;
uniform vec2 texel;
void main() {
    result = 0.25 * (textureLod(source_image, uv + vec2(-1.0, -1.0) * texel, 0.0) + textureLod(source_image, uv + vec2(1.0, -1.0) * texel, 0.0)
        + textureLod(source_image, uv + vec2(-1.0, 1.0) * texel, 0.0) + textureLod(source_image, uv + vec2(1.0, 1.0) * texel, 0.0));
}
