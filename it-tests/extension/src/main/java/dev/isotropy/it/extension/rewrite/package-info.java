/**
 * What the extension adds to the processor, found by {@link java.util.ServiceLoader}; it belongs on
 * the processor path.
 */
package dev.isotropy.it.extension.rewrite;
