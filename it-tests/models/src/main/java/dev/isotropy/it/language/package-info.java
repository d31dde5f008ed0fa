/** Models that use the language rule by rule, written from its description alone. */
package dev.isotropy.it.language;
