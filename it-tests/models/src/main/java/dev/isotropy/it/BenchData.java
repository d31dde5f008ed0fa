package dev.isotropy.it;

/**
 * The data on which the benchmark models are compared with Stan: the eight schools as published,
 * all others synthetic.
 *
 * <p>The resources are data files of Stan, whose indices count from 1; here they count from 0.
 */
public final class BenchData {

  private BenchData() {}

  /** Eight schools. */
  public static EightSchools eightSchools() {
    NumbersJson data = NumbersJson.read("data/eight_schools.json");
    return new EightSchools(data.vector("y"), data.vector("sigma"));
  }

  /** 12,573 homes in 386 counties, one of them without a home. */
  public static Radon radon() {
    NumbersJson data = NumbersJson.read("data/radon.json");
    int[] county = data.integers("county_idx");
    for (int home = 0; home < county.length; home++) {
      county[home]--;
    }
    return new Radon(
        data.integer("J"),
        county,
        data.vector("log_uppm"),
        data.vector("floor_measure"),
        data.vector("log_radon"));
  }

  /** 10,000 observations of 20 predictors. */
  public static LogisticRegression logisticRegression() {
    NumbersJson data = NumbersJson.read("data/logistic.json");
    return new LogisticRegression(data.matrix("X"), data.integers("y"));
  }

  /** 20 items and 100 persons. */
  public static ItemResponse itemResponse() {
    return new ItemResponse(NumbersJson.read("data/irt.json").integerMatrix("y"));
  }
}
