// Places a vertex: skin, wind, waves. Compiled for the main pass, the depth pre-pass and the shadow map alike.
#include "shared/frame.glsl"
in vec3 position;
in vec3 normal;
in vec4 colour;
#ifdef SKINNED
in uvec2 bones;
in float weight;
layout(std140) uniform Rig { vec4 bone_rows[144]; };
#endif
#ifdef DYNAMIC
in vec3 rest;
#endif
uniform vec4 parameters;
uniform float sway;
uniform float wire_radius;
invariant gl_Position;
#ifndef DEPTH_ONLY
out vec3 at;
out vec3 facing;
out vec4 tint_at;
out vec3 at_rest;
#ifdef SKINNED
out vec3 facing_at_rest;
#endif
#endif
#ifdef DISPLACED
#include "shared/waves.glsl"
#endif

void main() {
    vec3 p = position, n = normal;
#ifdef SKINNED
    int a = int(bones.x) * 3, b = int(bones.y) * 3;
    vec4 r0 = mix(bone_rows[a], bone_rows[b], weight);
    vec4 r1 = mix(bone_rows[a + 1], bone_rows[b + 1], weight);
    vec4 r2 = mix(bone_rows[a + 2], bone_rows[b + 2], weight);
    vec4 h = vec4(p, 1.0);
    p = vec3(dot(r0, h), dot(r1, h), dot(r2, h));
    n = vec3(dot(r0.xyz, n), dot(r1.xyz, n), dot(r2.xyz, n));
#endif
#ifndef SHADOW // leaves cast the shadow of calm: so still casters stay drawn
    if (sway > 0.0) {
        float gust = 0.6 + 0.4 * sin(SECONDS * 0.7 + p.x * 0.21 + p.z * 0.13);
        float amount = sway * colour.a * (0.25 + 1.5 * WIND) * gust;
        p.xz += vec2(sin(SECONDS * 1.7 + p.x * 1.3 + p.z), cos(SECONDS * 1.3 + p.z * 1.7)) * amount;
        p.xz += vec2(sin(SECONDS * 5.1 + p.x * 7.0 + p.y * 5.0), cos(SECONDS * 4.3 + p.z * 6.0)) * amount * 0.18;
    }
#endif
#ifdef DISPLACED
    p += wave_offset(p, parameters);
#endif
#ifndef SHADOW
    // A wire is never thinner than a pixel: it would come and go along its length.
    float away = dot(vec4(p, 1.0), vec4(view_projection[0][3], view_projection[1][3], view_projection[2][3], view_projection[3][3]));
    p += n * max(0.55 * 2.0 * lens.w * away * picture.w - wire_radius, 0.0);
#endif
#ifndef DEPTH_ONLY
    at = p;
    facing = n;
    tint_at = colour;
#ifdef SKINNED
    facing_at_rest = normal;
#endif
#ifdef DYNAMIC
    at_rest = rest;
#else
    at_rest = position;
#endif
#endif
#if defined FAR_SHADOW
    gl_Position = far_shadow_matrix * vec4(p, 1.0);
#elif defined SHADOW
    gl_Position = shadow_matrix * vec4(p, 1.0);
#else
    gl_Position = view_projection * vec4(p, 1.0);
#endif
}
