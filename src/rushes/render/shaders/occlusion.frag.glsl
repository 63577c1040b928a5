// How much of the sky a point sees, from depth alone: taps on a turned spiral at half resolution.
// After "Scalable ambient obscurance" (McGuire 2012), without its mip-maps. r: openness, g: metres.
#include "shared/frame.glsl"
in vec2 uv;
out vec4 result;
uniform sampler2D depth_image;
uniform float radius; // metres

vec3 in_view(vec2 u, float z) { return vec3((u * 2.0 - 1.0) * lens.zw * z, z); }
float depth_at(vec2 u) { return metres(texelFetch(depth_image, ivec2(clamp(u, 0.0, 0.9999) * picture.xy), 0).r); }

void main() {
    float z = depth_at(uv);
    if (z > min(lens.y * 0.95, radius * 220.0)) { result = vec4(1.0, z, 0.0, 0.0); return; }
    vec2 e = picture.zw * 2.0;
    vec3 p = in_view(uv, z);
    float right = depth_at(uv + vec2(e.x, 0.0)), left = depth_at(uv - vec2(e.x, 0.0));
    float above = depth_at(uv + vec2(0.0, e.y)), below = depth_at(uv - vec2(0.0, e.y));
    vec3 dx = abs(right - z) < abs(left - z) ? in_view(uv + vec2(e.x, 0.0), right) - p : p - in_view(uv - vec2(e.x, 0.0), left);
    vec3 dy = abs(above - z) < abs(below - z) ? in_view(uv + vec2(0.0, e.y), above) - p : p - in_view(uv - vec2(0.0, e.y), below);
    vec3 n = normalize(cross(dy, dx));
    if (dot(n, p) > 0.0) n = -n;
    float turn = 6.2831853 * pattern(gl_FragCoord.xy);
    float reach = min(radius / (lens.w * z) * 0.5, 0.12);
    float closed = 0.0;
    for (int i = 0; i < TAPS; i++) {
        float t = (float(i) + 0.5) / float(TAPS);
        float a = turn + float(i) * 2.39996;
        vec2 u = uv + vec2(cos(a) * lens.w / lens.z, sin(a)) * t * reach;
        vec3 v = in_view(u, depth_at(u)) - p;
        float d2 = dot(v, v);
        closed += max(dot(v, n) - 0.0018 * z - 0.008, 0.0) / (d2 + 0.03 * radius) * smoothstep(1.0, 0.0, d2 / (radius * radius * 1.2));
    }
    result = vec4(clamp(1.0 - closed * radius * 2.9 / float(TAPS), 0.0, 1.0), z, 0.0, 0.0);
}
