// Fills the holes between the taps of the disc: a ring as wide as the gaps, only from what is blurred as much.
out vec4 result;
uniform sampler2D half_image;
uniform float gap; // between taps, as a share of the blur
void main() {
    ivec2 here = ivec2(gl_FragCoord.xy), last = textureSize(half_image, 0) - 1;
    vec4 c = texelFetch(half_image, here, 0);
    float reach = c.a * gap;
    if (reach < 0.5) { result = c; return; }
    vec4 sum = c;
    float weight = 1.0;
    for (int i = 0; i < 8; i++) {
        float angle = 0.3 + float(i) * 0.7853982;
        float r = reach * ((i & 1) == 0 ? 1.0 : 0.6);
        vec4 q = texelFetch(half_image, clamp(here + ivec2(round(vec2(cos(angle), sin(angle)) * r)), ivec2(0), last), 0);
        float k = clamp(q.a * gap - r + 1.0, 0.0, 1.0);
        sum += q * k;
        weight += k;
    }
    result = sum / weight;
}
