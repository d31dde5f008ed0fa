/** Eight schools under every centering: the posterior does not depend on it, the sampler does. */
package dev.isotropy.it.schools;
