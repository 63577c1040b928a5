// Kuwahara (1976): the mean of the calmest of four squares beside the point.
in vec2 uv;
out vec4 result;
uniform sampler2D toned_image;
uniform vec2 texel; // of the toned image
uniform float unit;
void main() {
    vec3 best = vec3(0.0);
    float calmest = 1e9;
    for (int s = 0; s < 4; s++) {
        vec2 way = vec2(s % 2 == 0 ? -1.0 : 1.0, s < 2 ? -1.0 : 1.0) * texel * max(5.6 * unit, 3.0) / 3.0;
        vec3 sum = vec3(0.0), squares = vec3(0.0);
        for (int y = 0; y < 4; y++)
            for (int x = 0; x < 4; x++) {
                vec3 c = textureLod(toned_image, uv + way * vec2(x, y), 0.0).rgb;
                sum += c;
                squares += c * c;
            }
        vec3 mean = sum / 16.0;
        float spread = dot(squares / 16.0 - mean * mean, vec3(1.0));
        if (spread < calmest) { calmest = spread; best = mean; }
    }
    result = vec4(best, dot(best, vec3(0.3, 0.59, 0.11)));
}
