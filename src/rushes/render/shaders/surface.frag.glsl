// The main pass: the material says what the surface is, light.glsl what reaches the eye.
#include "shared/frame.glsl"
#include "shared/noise.glsl"
#include "shared/sky.glsl"
#include "shared/shadow.glsl"
#include "shared/surface.glsl"
#include "shared/light.glsl"
#include "shared/wet.glsl"
in vec3 at;
in vec3 facing;
in vec4 tint_at;
in vec3 at_rest;
#ifdef SKINNED
in vec3 facing_at_rest;
#endif
out vec4 result;
uniform vec4 parameters;
uniform vec3 tint;
uniform float roughness;
uniform float fuzz;
uniform float emission;
uniform float two_sided;
#include "materials/{material}.glsl"

void main() {
    Surface s;
    s.at = at;
    s.rest = at_rest;
    vec3 to_eye = eye.xyz - at;
    s.away = length(to_eye);
    s.view = to_eye / s.away;
    s.geometric = normalize(facing);
    if (two_sided > 0.5 && dot(s.geometric, s.view) < 0.0) s.geometric = -s.geometric;
    s.normal = s.geometric;
#ifdef SKINNED
    s.rest_normal = facing_at_rest;
#else
    s.rest_normal = s.geometric;
#endif
    s.colour = tint_at.rgb * tint;
    s.alpha = tint_at.a;
    s.parameters = parameters;
    s.emission_scale = emission;
    s.roughness = roughness;
    s.fuzz = fuzz;
    s.specular = 0.04;
    s.scatter = 0.0;
    s.occlusion = 1.0;
    s.emission = vec3(0.0);
    s.blush = 0.0;
    s.cover = -1.0;
    surface(s);
#if defined WETTED && !defined WATERY
    float soaked = WET * smoothstep(-0.2, 0.6, s.geometric.y);
    s.colour *= 1.0 - 0.22 * soaked;
    s.roughness *= 1.0 - 0.4 * soaked;
#endif
#ifdef UNLIT
    result = vec4(s.emission, 0.0);
#else
    result = lit(s);
#endif
    if (s.cover >= 0.0) result.a = s.cover;
}
