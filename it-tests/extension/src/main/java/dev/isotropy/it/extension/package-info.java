/** What users of the extension write on their models. */
package dev.isotropy.it.extension;
