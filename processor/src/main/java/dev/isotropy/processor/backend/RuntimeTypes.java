package dev.isotropy.processor.backend;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.isotropy.processor.families.ArraySet;

/** The types of the runtime and of the Vector API that generated code names. */
final class RuntimeTypes {

  static final ClassName COMPILED_MODEL = root("CompiledModel");
  static final ClassName LOG_DENSITY = root("LogDensity");
  static final ClassName PARAMETERIZED = root("ParameterizedLogDensity");
  static final ClassName SITE_INFO = root("SiteInfo");
  static final ClassName SUPPORT = root("Support");
  static final ClassName DISTRIBUTIONS = root("Distributions");
  static final ClassName TRANSFORMS = root("Transforms");
  static final ClassName MATH = root("MathFunctions");
  static final ClassName RANDOM = root("RandomStream");
  static final ClassName CHECKS = internal("DataChecks");
  static final ClassName EXTENTS = internal("Extents");
  static final ClassName ARRAYS = internal("FlatArrays");
  static final ClassName MISSING = internal("MissingElements");
  static final ClassName UNCONSTRAINING = internal("Unconstraining");
  static final ClassName ENUMERATION = internal("Enumeration");
  static final ClassName WORKSPACE = internal("Workspace");
  static final ClassName LAYOUT = internal("Layout");
  static final ClassName GATHERS = simd("Gathers");
  static final ClassName LANE_SUMS = simd("LaneSums");
  static final ClassName LANES = simd("Lanes");
  static final ClassName PRODUCTS = simd("Products");
  static final ClassName BLOCK_MATH = simd("BlockMath");
  static final ClassName VECTOR_MATH = simd("VectorMath");
  static final ClassName VECTOR_ROUNDING = simd("VectorRounding");
  static final ClassName VECTOR_SUPPORT = simd("VectorSupport");
  static final ClassName DOUBLE_VECTOR = ClassName.get("jdk.incubator.vector", "DoubleVector");
  static final ClassName VECTOR_MASK = ClassName.get("jdk.incubator.vector", "VectorMask");
  static final ClassName VECTOR_SPECIES = ClassName.get("jdk.incubator.vector", "VectorSpecies");
  static final ClassName VECTOR_OPERATORS =
      ClassName.get("jdk.incubator.vector", "VectorOperators");

  private RuntimeTypes() {}

  private static ClassName root(String name) {
    return ClassName.get("dev.isotropy", name);
  }

  private static ClassName internal(String name) {
    return ClassName.get("dev.isotropy.internal", name);
  }

  private static ClassName simd(String name) {
    return ClassName.get("dev.isotropy.simd", name);
  }

  /** A class of routines over whole arrays, by its name below the runtime's internal packages. */
  static ClassName routines(String owner) {
    return ClassName.bestGuess("dev.isotropy.internal." + owner);
  }

  /** The constant of a set of vectors or matrices. */
  static CodeBlock set(ArraySet set) {
    return CodeBlock.of("$T.$L", root(set.rank() == 1 ? "VectorSets" : "MatrixSets"), set.name());
  }

  /** A distribution's value type. */
  static ClassName distribution(String name) {
    return ClassName.get("dev.isotropy.distributions", name);
  }
}
