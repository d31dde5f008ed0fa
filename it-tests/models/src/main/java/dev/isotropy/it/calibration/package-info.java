/** Models whose draws are compared with what their priors say. */
package dev.isotropy.it.calibration;
