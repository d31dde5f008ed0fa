/** What generated classes call to check and lay out data; not for use by applications. */
package dev.isotropy.internal;
