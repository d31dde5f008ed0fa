package dev.isotropy.it;

import dev.isotropy.hmc.Nuts;

/** Samples the posterior of eight schools and prints its summary. */
public final class EightSchoolsMain {

  private EightSchoolsMain() {}

  /** Runs four chains of 1,000 draws after 1,000 of warm-up. */
  public static void main(String[] arguments) {
    double[] y = {28, 8, -3, 7, -1, 1, 18, 12};
    double[] sigma = {15, 10, 16, 11, 9, 11, 10, 18};
    var model = new EightSchoolsModel(new EightSchools(y, sigma));
    var fit = Nuts.on(model).chains(4).warmup(1000).draws(1000).seed(42).run();
    System.out.println(fit.summary());
  }
}
