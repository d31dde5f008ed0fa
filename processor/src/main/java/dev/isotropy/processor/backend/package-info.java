/** Writes generated classes, one class here per kind of member. */
package dev.isotropy.processor.backend;
