/** The annotations that make a type a model. */
package dev.isotropy.model;
