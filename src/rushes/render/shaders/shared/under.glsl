// What `vec4 under(vec2 q)` of the same style gave, made beforehand at half size: for what costs too much at full size.
uniform sampler2D under_image;
vec4 under_at(vec2 p) { return textureLod(under_image, p, 0.0); }
