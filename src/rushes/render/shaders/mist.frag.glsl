// Lit air at quarter resolution: a few steps along the ray, each asking the shadow map. rgb: light added, a: what gets through.
#include "shared/frame.glsl"
#include "shared/noise.glsl"
#include "shared/shadow.glsl"
in vec2 uv;
out vec4 result;
uniform sampler2D depth_image;

float density(vec3 p) {
    float d = fog.x * exp(-max(p.y - fog.y, 0.0) * fog.z) + haze.y;
    if (fog.w > 0.0) {
        vec3 q = p * haze.z + vec3(SECONDS * 0.12, 0.0, SECONDS * 0.05);
        float n = grain(q * vec3(1.0, 1.6, 1.0)).w * 0.65 + grain(q * 2.7 + vec3(SECONDS * 0.06)).w * 0.35;
        d *= mix(1.0, smoothstep(0.30, 0.72, n) * 2.0, fog.w);
    }
    return d;
}

// Light of a lamp scattered on the way from 0 to `reach` along d: the integral of 1 / distance^2.
vec3 lamp_glow(vec3 d, float reach) {
    vec3 sum = vec3(0.0);
    for (int i = 0; i < int(counts.x); i++) {
        vec3 q = eye.xyz - light_position[i].xyz;
        float b = dot(d, q);
        float h = sqrt(dot(q, q) - b * b + 0.12);
        float k = (atan((reach + b) / h) - atan(b / h)) / h;
        float window = clamp(1.0 - h * h * light_position[i].w, 0.0, 1.0);
        float narrow = light_colour[i].w > -2.0 ? 0.35 : 1.0;
        sum += light_colour[i].rgb * k * window * window * narrow;
    }
    return sum;
}

void main() {
    float depth = textureLod(depth_image, uv, 0.0).r;
    vec4 far = inverse_view_projection * vec4(uv * 2.0 - 1.0, 1.0, 1.0);
    vec3 d = normalize(far.xyz / far.w - eye.xyz);
    vec4 there = inverse_view_projection * vec4(uv * 2.0 - 1.0, depth * 2.0 - 1.0, 1.0);
    float reach = depth >= 1.0 ? haze.x : min(length(there.xyz / there.w - eye.xyz), haze.x);
    int cell = (int(gl_FragCoord.x) & 3) | ((int(gl_FragCoord.y) & 3) << 2);
    float jitter = (float((cell * 7) & 15) + 0.5) / 16.0; // every sixteenth once in 4 x 4 pixels
    float towards = max(dot(d, sun.xyz), 0.0);
    float phase = 0.35 + 1.5 * towards * towards * towards * towards * towards * towards;
    float through = 1.0, last = 0.0;
    vec3 light = vec3(0.0);
    for (int i = 0; i < STEPS; i++) {
        float k = (float(i) + jitter) / float(STEPS);
        float t = reach * k * k;
        vec3 p = eye.xyz + d * t;
        float passed = exp(-density(p) * (t - last));
        last = t;
        float lit = shadow_in_air(p);
        light += through * (1.0 - passed) * (fog_colour.rgb + sun_colour.rgb * (phase * lit * haze.w));
        through *= passed;
    }
    light += lamp_glow(d, reach) * min(0.004 + 0.2 * haze.y + 0.1 * fog.x, 0.0075);
    result = vec4(light, through);
}
