// Copies a depth image texel by texel.
uniform sampler2D depth_image;
void main() { gl_FragDepth = texelFetch(depth_image, ivec2(gl_FragCoord.xy), 0).r; }
