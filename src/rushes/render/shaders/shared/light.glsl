// Light on a surface: sun, sky, local lights. Needs frame, noise, sky, shadow, surface.

float highlight(float n_h, float n_v, float roughness) {
    float a = roughness * roughness;
    a *= a;
    float d = n_h * n_h * (a - 1.0) + 1.0;
    return min(a / (PI * d * d + 1e-5) * 0.25 / max(n_v, 0.25), 40.0);
}

// Soft dark under feet: set by the stage, so that nothing floats.
float contact_shade(vec3 at) {
    float shade = 1.0;
    for (int i = 0; i < int(counts.y); i++) {
        vec3 d = at - contact[i].xyz;
        float r = contact[i].w;
        float q = dot(d.xz, d.xz) / (r * r) + d.y * d.y / (r * r * 0.25);
        if (q < 4.0) shade *= 1.0 - 0.55 * exp(-q * 1.6) - 0.22 * exp(-q * 9.0);
    }
    return shade;
}

// Every light is worked out for every pixel, near or not (software GL has no branches), so each is kept short: the half
// vector is never built, (n.h)^2 = (n.l + n.v)^2 / (2 + 2 l.v), and Schlick's term is that of the view.
void local_lights(Surface s, float n_v, inout vec3 diffuse, inout vec3 specular) {
    float wrap = 0.25 + s.scatter * 0.35;
    float unwrap = 3.0 / (PI * (1.0 + wrap));
    float a = s.roughness * s.roughness;
    a *= a;
    float rim = 1.0 - n_v;
    float rim2 = rim * rim;
    float fresnel = s.specular + (1.0 - s.specular) * rim2 * rim2 * rim * 0.5;
    float shine = a * 0.25 * fresnel / (PI * max(n_v, 0.25));
    vec3 glow = s.fuzz * rim2 * rim * 0.25 * (s.colour * 0.6 + 0.35);
    for (int i = 0; i < int(counts.x); i++) {
        vec3 to = light_position[i].xyz - s.at;
        float d2 = dot(to, to);
        vec3 l = to * inversesqrt(d2);
        float u = d2 * light_position[i].w;
        float window = max(1.0 - u * u, 0.0);
        float spot = clamp((dot(l, light_direction[i].xyz) - light_colour[i].w) * light_direction[i].w, 0.0, 1.0);
        vec3 power = light_colour[i].rgb * (window * window * spot * spot / (d2 + 0.06));
        float n_l = dot(s.normal, l);
        float n_h = n_l + n_v;
        float d = n_h * n_h / (2.02 + 2.0 * dot(l, s.view)) * (a - 1.0) + 1.0;
        diffuse += power * (max(n_l + wrap, 0.0) * unwrap);
        specular += power * (min(shine / (d * d + 1e-5), 6.0) * clamp(n_l * 4.0, 0.0, 1.0) + glow);
    }
}

// rgb: light to the eye; a: how much of it came from all round, which occlusion may take away.
vec4 lit(Surface s) {
    vec3 l = sun.xyz;
    vec3 h = normalize(l + s.view);
    float n_l = dot(s.normal, l), n_v = max(dot(s.normal, s.view), 0.02);
    float wrap = 0.12 + s.scatter * 0.4;
    float direct = clamp((n_l + wrap) / (1.0 + wrap), 0.0, 1.0);
    float shade = direct > 0.0 || s.scatter > 0.0 || s.fuzz > 0.0 ? sun_shadow(s.at, s.geometric) : 0.0;
    float f = 1.0 - max(dot(s.view, h), 0.0);
    float f2 = f * f;
    float fresnel = s.specular + (1.0 - s.specular) * f2 * f2 * f;
    float shine = min(highlight(max(dot(s.normal, h), 0.0), n_v, s.roughness) * fresnel, 6.0) * clamp(n_l * 4.0, 0.0, 1.0);
    vec3 around = mix(ambient_ground.rgb, ambient_sky.rgb, s.normal.y * 0.5 + 0.5) * s.occlusion;
    around += sun_colour.rgb * (0.035 * (1.0 - abs(s.normal.y)) * max(dot(-s.normal.xz, sun.xz) * 0.5 + 0.5, 0.0));
    float rim = 1.0 - n_v;
    rim *= rim * rim;
    vec3 bright = s.colour * 0.6 + 0.4;
    vec3 ambient = s.colour * around + s.fuzz * rim * ambient_sky.rgb * 0.55 * bright;
    ambient += (rim + s.specular) * (1.0 - s.roughness) * 0.35 * plain_sky(reflect(-s.view, s.normal)) * s.occlusion;
    float back = clamp(dot(-s.view, l) * 0.5 + 0.5, 0.0, 1.0);
    float through = s.scatter * back * back * back * 0.9;
    float glow = s.fuzz * rim * clamp(dot(-s.view, l) + 0.55, 0.0, 1.0) * 1.3;
    vec3 sunlit = sun_colour.rgb * shade * (s.colour * (direct / PI * 3.0 + through) + shine + glow * bright);
    float turning = clamp(1.0 - abs(n_l - 0.05) * 2.6, 0.0, 1.0);
    sunlit += sun_colour.rgb * s.colour * vec3(0.30, 0.06, 0.03) * (s.blush * turning * (0.3 + 0.7 * shade));
    vec3 diffuse = vec3(0.0), specular = vec3(0.0);
#ifdef LAMPS
    local_lights(s, n_v, diffuse, specular);
#endif
    vec3 colour = ambient + sunlit + s.colour * diffuse + specular + s.emission;
    float share = dot(ambient, vec3(0.3, 0.6, 0.1)) / (dot(colour, vec3(0.3, 0.6, 0.1)) + 1e-4);
    return vec4(colour, clamp(share * 0.75 + 0.25, 0.0, 1.0));
}
