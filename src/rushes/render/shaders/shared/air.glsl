// Lays occlusion and mist over the lit picture and finds the circle of confusion. Needs frame.glsl.
uniform sampler2D main_image;
uniform sampler2D depth_image;
uniform sampler2D occlusion_image;
uniform sampler2D mist_image;
uniform vec3 blur; // radius at infinity and its most, half-resolution pixels; focus in metres

// rgb, and in a the radius of blur in half-resolution pixels: negative before the focus.
vec4 through_air(vec2 uv, vec4 c) {
    float depth = texelFetch(depth_image, ivec2(uv * picture.xy), 0).r;
    float open = textureLod(occlusion_image, uv, 0.0).r;
    c.rgb *= mix(vec3(1.0), mix(vec3(0.16, 0.10, 0.09), vec3(1.0), open), c.a);
    vec4 mist = textureLod(mist_image, uv, 0.0);
    c.rgb = min(c.rgb * mist.a + mist.rgb, vec3(30.0));
    float radius = depth >= 1.0 ? blur.x : blur.x * (1.0 - blur.z / metres(depth));
    return vec4(c.rgb, clamp(radius, -blur.y, blur.y));
}
