// A drop's streak or a flake as a small quad, placed by its number alone: no buffer, no state, no popping.
#include "shared/frame.glsl"
out vec2 across;
out vec4 shine;
const vec3 BOX = vec3(15.0, 9.0, 15.0);

vec3 hash3(float n) {
    vec3 p = fract(vec3(n) * vec3(0.1031, 0.1030, 0.0973));
    p += dot(p, p.yxz + 33.33);
    return fract((p.xxy + p.yzz) * p.zyx);
}

vec3 light_at(vec3 p) {
    vec3 sum = ambient_sky.rgb * 0.75 + sun_colour.rgb * 0.05;
    for (int i = 0; i < int(counts.x); i++) {
        vec3 to = light_position[i].xyz - p;
        float d2 = dot(to, to);
        float window = clamp(1.0 - d2 * d2 * light_position[i].w * light_position[i].w, 0.0, 1.0);
        vec3 power = light_colour[i].rgb * (window * window / (d2 + 0.15));
        power *= clamp((dot(to * inversesqrt(d2), light_direction[i].xyz) - light_colour[i].w) * light_direction[i].w, 0.0, 1.0);
        sum += min(power, vec3(6.0)) * 0.55;
    }
    return sum;
}

void main() {
    int drop = gl_VertexID / 6, corner = gl_VertexID - drop * 6;
    across = vec2(corner == 1 || corner == 2 || corner == 4 ? 1.0 : -1.0, corner == 2 || corner == 4 || corner == 5 ? 1.0 : -1.0);
    vec3 r = hash3(float(drop) + 1.0);
    vec3 q = hash3(float(drop) + 7000.5);
#ifdef FLAKES
    vec3 fall = vec3(0.25 + 1.6 * WIND, -0.75 - 0.35 * q.x, 0.15 * q.y);
#else
    vec3 fall = vec3(0.2 + 2.2 * WIND, -7.5 - 1.5 * q.x, 0.3);
#endif
    vec2 ahead = normalize((inverse_view_projection * vec4(0.0, 0.0, 1.0, 1.0)).xz / (inverse_view_projection * vec4(0.0, 0.0, 1.0, 1.0)).w - eye.xz);
    vec3 centre = eye.xyz + vec3(ahead.x, 0.0, ahead.y) * 6.0;
    vec3 unit = fract(r + (fall * SECONDS - centre) / BOX);
    vec3 p = centre + (unit - 0.5) * BOX;
#ifdef FLAKES
    p.xz += vec2(sin(SECONDS * (1.0 + q.z) + q.y * 6.28), cos(SECONDS * (0.8 + q.x) + q.z * 6.28)) * 0.12;
#endif
    vec3 edge = abs(unit - 0.5) * 2.0;
    float fade = smoothstep(1.0, 0.82, max(edge.x, max(edge.y, edge.z)));
    float away = length(p - eye.xyz);
    fade *= smoothstep(0.5, 1.4, away);
    vec3 view = (p - eye.xyz) / away;
    float pixel = 2.0 * lens.w * away * picture.w; // metres a pixel covers there
#ifdef FLAKES
    float wanted = mix(0.007, 0.019, q.y * q.y);
    float radius = max(wanted, pixel * 0.9);
    vec3 side = normalize(cross(view, vec3(0.0, 1.0, 0.0))), up = cross(side, view);
    p += (side * across.x + up * across.y) * radius;
    shine = vec4(light_at(p) * 1.45 + 0.04, fade * 0.95 * min(1.0, wanted * wanted / (radius * radius) + 0.15));
#else
    float wanted = 0.0022;
    float radius = max(wanted, pixel * 0.75);
    vec3 streak = fall / 48.0; // the shutter is open half a frame of 24
    vec3 side = normalize(cross(view, streak));
    p += side * (across.x * radius) + streak * (across.y * 0.5);
    shine = vec4(light_at(p) + 0.03, fade * 0.42 * min(1.0, 0.2 + wanted / radius));
#endif
    gl_Position = view_projection * vec4(p, 1.0);
}
