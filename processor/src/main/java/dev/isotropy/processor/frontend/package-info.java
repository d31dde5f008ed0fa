/**
 * Stage 1, read: an annotated class or record becomes a model in the intermediate form.
 *
 * <p>{@code ModelReader} is the way in. Declarations give the data, the plates and the members;
 * bodies are run on symbolic values, statement by statement, with helpers inlined. Names are
 * resolved through imports, without attribution. No other stage sees a syntax tree.
 */
@NullMarked
package dev.isotropy.processor.frontend;

import org.jspecify.annotations.NullMarked;
