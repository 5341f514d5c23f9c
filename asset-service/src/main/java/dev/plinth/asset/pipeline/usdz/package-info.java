/**
 * USDZ for AR Quick Look on iOS: one look of a model at rest, its materials as UsdPreviewSurface. Not carried: animations,
 * skins and morph targets (posed as they rest), vertex colours, sheen, iridescence, anisotropy, specular tint, volume, and
 * refraction (transmission becomes opacity). Emission above 1 stays as it is, which viewers may clip.
 */
@NullMarked
package dev.plinth.asset.pipeline.usdz;

import org.jspecify.annotations.NullMarked;
