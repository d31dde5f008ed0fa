/** Models whose predictive distributions are known in closed form. */
package dev.isotropy.it.predictive;
