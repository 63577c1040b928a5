// Depth of field: a disc of taps as wide as the blur here or spilling over from something near. a: how much blur there is.
in vec2 uv;
out vec4 result;
uniform sampler2D half_image;
uniform vec2 texel;
uniform float most; // pixels

// Nearest texel: a third of the price of a filtered one, and a disc of many does not show it.
vec4 tap(vec2 at) { return texelFetch(half_image, ivec2(clamp(at, 0.0, 0.9999) * vec2(textureSize(half_image, 0))), 0); }

void main() {
    vec4 here = tap(uv);
    float mine = abs(here.a);
    vec2 e = texel * most * 0.62;
    float spill = -min(min(tap(uv + vec2(e.x, 0.0)).a, tap(uv - vec2(e.x, 0.0)).a),
                       min(tap(uv + vec2(0.0, e.y)).a, tap(uv - vec2(0.0, e.y)).a));
    float reach = max(mine, spill);
    if (reach < 0.45) { result = vec4(here.rgb, mine); return; }
    vec3 sum = here.rgb;
    float weight = 1.0, covered = mine;
    for (int i = 0; i < TAPS; i++) {
        float r = sqrt((float(i) + 0.5) / float(TAPS)) * reach;
        float a = float(i) * 2.39996;
        vec4 q = tap(uv + vec2(cos(a), sin(a)) * r * texel);
        float its = abs(q.a);
        if (q.a > 0.0) its = min(its, mine * 1.6 + 0.5); // what lies behind does not bleed over what is sharp
        float k = smoothstep(r - 1.5, r + 1.0, its) * (1.0 + 0.25 * min(dot(q.rgb, vec3(0.33)), 4.0));
        sum += q.rgb * k;
        weight += k;
        if (q.a < 0.0) covered = max(covered, its * k);
    }
    result = vec4(sum / weight, covered);
}
