package dev.isotropy.it.mutations;

import java.util.List;

/** Prints the sources of mutants, by number. */
final class ShowMutant {

  private ShowMutant() {}

  /**
   * Prints them.
   *
   * @param arguments their numbers; a negative one asks for the source before the change
   */
  public static void main(String[] arguments) {
    List<Corpus.Unit> corpus = Corpus.all();
    for (String argument : arguments) {
      int number = Integer.parseInt(argument);
      Corpus.Unit unit = corpus.get(Math.abs(number) % corpus.size());
      Mutant mutant = number < 0 ? Mutant.unchanged(-number, unit) : Mutant.of(number, unit);
      System.out.println(mutant.origin() + "\n" + mutant.text());
    }
  }
}
