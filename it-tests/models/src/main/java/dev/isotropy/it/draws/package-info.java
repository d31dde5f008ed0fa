/** A model whose draws have values of every shape. */
package dev.isotropy.it.draws;
