package dev.isotropy.processor.ir;

import dev.isotropy.processor.families.Family;
import java.util.List;

/**
 * A distribution that an annotation of a site names by a method of the model.
 *
 * @param name the method's
 * @param arguments one for each parameter of the family, over quantities and data, along the site's
 *     plates and the axes of arrays
 * @param inner the axes of the family's arrays, in the family's order
 */
public record Guide(String name, Family family, List<Expr> arguments, List<Axis> inner) {}
