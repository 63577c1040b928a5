// As field.glsl, with a sky that whirls.
#include "shared/field.glsl"
