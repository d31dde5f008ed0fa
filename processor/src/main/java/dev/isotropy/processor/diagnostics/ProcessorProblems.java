package dev.isotropy.processor.diagnostics;

/** The part of the catalogue about what goes wrong in the processor itself and around it. */
sealed interface ProcessorProblems permits Problem {

  /** Facts: the compiler. */
  Problem NO_TREES =
      Problem.error(
          "NoTrees",
          "Isotropy reads models through javac, but this compiler is another one",
          "found: %1$s",
          "fix: compile with javac of JDK 25; in Eclipse, delegate the build to Maven or Gradle");

  /** No facts. */
  Problem NO_VECTOR_MODULE =
      Problem.note(
          "NoVectorModule",
          "only the scalar form of models is generated: jdk.incubator.vector is not visible",
          "fix: compile with --add-modules jdk.incubator.vector");

  /** Facts: the generated class. */
  Problem GENERATED_NAME =
      Problem.error(
          "GeneratedName",
          "the class '%1$s' that this model generates exists already",
          "fix: rename the model, or that class");

  /** Facts: the file, the exception. */
  Problem NOT_WRITTEN = Problem.error("NotWritten", "'%1$s' could not be written", "found: %2$s");

  /** Facts: the option, advice. */
  Problem UNKNOWN_OPTION =
      Problem.warning("UnknownOption", "there is no processor option '%1$s'", "fix: %2$s");

  /**
   * Facts: the model, the stage, the site or an empty string, the exception, where it was thrown.
   */
  Problem INTERNAL =
      Problem.error(
          "Internal",
          "the processor failed on '%1$s'; this is its own fault, not the model's",
          "stage: %2$s",
          "site: %3$s",
          "found: %4$s",
          "at: %5$s",
          "fix: report it with the model; -Aisotropy.dump=<folder> writes what the stages made of"
              + " it");
}
