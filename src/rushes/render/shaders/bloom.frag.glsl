// One step of the bloom's pyramid: a soft 5-tap mean; with a threshold only what is brighter goes on.
in vec2 uv;
out vec4 result;
uniform sampler2D source_image;
uniform vec2 texel;
uniform float threshold;
void main() {
    vec3 c = textureLod(source_image, uv, 0.0).rgb * 0.5;
    c += 0.125 * (textureLod(source_image, uv - texel, 0.0).rgb + textureLod(source_image, uv + texel, 0.0).rgb
        + textureLod(source_image, uv + vec2(-texel.x, texel.y), 0.0).rgb + textureLod(source_image, uv + vec2(texel.x, -texel.y), 0.0).rgb);
    float peak = max(c.r, max(c.g, c.b));
    if (threshold > 0.0) c *= max(peak - threshold, 0.0) / (peak + 1e-4);
    result = vec4(c, 1.0);
}
