package dev.isotropy.it.language;

import java.util.Random;

/** Made-up data for the models of this package; the same in every virtual machine. */
public final class Examples {

  private Examples() {}

  /** Six sites and four years, with effects of both and a slope of 0.4. */
  public static BirdCounts birdCounts(int visits) {
    int sites = 6;
    int years = 4;
    Random random = new Random(8);
    double[] hours = random.doubles(visits, 0.5, 3).toArray();
    double[] depth = random.doubles(visits, -2, 2).toArray();
    int[] site = random.ints(visits, 0, sites).toArray();
    int[] year = random.ints(visits, 0, years).toArray();
    int[] birds = new int[visits];
    for (int v = 0; v < visits; v++) {
      double logRate = 1 + 0.3 * (site[v] - 2.5) - 0.2 * year[v] + 0.4 * depth[v];
      birds[v] = (int) Math.round(hours[v] * StrictMath.exp(logRate) + random.nextGaussian());
      birds[v] = Math.max(birds[v], 0);
    }
    return new BirdCounts(birds, site, year, depth, hours, sites, years);
  }

  /** Eleven trees. */
  static Orchard orchard() {
    int trees = 11;
    Random random = new Random(4);
    boolean[] sprayed = new boolean[trees];
    boolean[] late = new boolean[trees];
    for (int t = 0; t < trees; t++) {
      sprayed[t] = random.nextBoolean();
      late[t] = random.nextInt(4) == 0;
    }
    return new Orchard(12.5, sprayed, late, random.ints(trees, 0, 20).toArray());
  }

  /** Twenty-one trials, one of them without a dose. */
  public static DoseResponse doseResponse() {
    int trials = 21;
    Random random = new Random(12);
    double[] dose = random.doubles(trials, 0, 9).toArray();
    dose[3] = 0;
    int[] group = random.ints(trials, 0, 3).toArray();
    int[] exposed = random.ints(trials, 1, 30).toArray();
    int[] affected = new int[trials];
    for (int t = 0; t < trials; t++) {
      affected[t] = random.nextInt(exposed[t] + 1);
    }
    return new DoseResponse(
        dose, group, exposed, affected, random.doubles(trials, -1, 2).toArray());
  }

  /** Ten firms in five sectors of three regions, over four years, with three products. */
  public static Panel panel() {
    int firms = 10;
    int years = 4;
    Random random = new Random(2);
    double[][] x = new double[firms][];
    double[][] sales = new double[firms][];
    double[][][] price = new double[firms][years][];
    for (int f = 0; f < firms; f++) {
      x[f] = random.doubles(2, -1, 1).toArray();
      sales[f] = random.doubles(years, -2, 2).toArray();
      for (int t = 0; t < years; t++) {
        price[f][t] = random.doubles(3).toArray();
      }
    }
    int[] region = {0, 2, 1, 2, 2};
    int[] sector = random.ints(firms, 0, region.length).toArray();
    return new Panel(x, sector, region, sales, price, 3);
  }

  /** Eleven observations of every kind. */
  public static EveryFamily everyFamily() {
    int n = 11;
    Random random = new Random(21);
    int[] trials = random.ints(n, 0, 12).toArray();
    int[] successes = new int[n];
    boolean[] flag = new boolean[n];
    for (int i = 0; i < n; i++) {
      successes[i] = random.nextInt(trials[i] + 1);
      flag[i] = random.nextBoolean();
    }
    return new EveryFamily(
        random.doubles(n, -3, 3).toArray(),
        random.doubles(n, 0.1, 5).toArray(),
        random.doubles(n).toArray(),
        trials,
        successes,
        flag);
  }
}
