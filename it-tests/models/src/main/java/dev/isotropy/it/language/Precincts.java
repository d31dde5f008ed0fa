package dev.isotropy.it.language;

import static dev.isotropy.Distributions.categorical;
import static dev.isotropy.Distributions.dirichlet;
import static dev.isotropy.Distributions.halfNormal;
import static dev.isotropy.Distributions.lkjCholesky;
import static dev.isotropy.Distributions.multinomial;
import static dev.isotropy.Distributions.multivariateNormal;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.Distributions.ordered;
import static dev.isotropy.Distributions.orderedLogistic;
import static dev.isotropy.LinearAlgebra.scaleRows;

import dev.isotropy.distributions.Categorical;
import dev.isotropy.distributions.Dirichlet;
import dev.isotropy.distributions.HalfNormal;
import dev.isotropy.distributions.LkjCholesky;
import dev.isotropy.distributions.Multinomial;
import dev.isotropy.distributions.MultivariateNormal;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.Ordered;
import dev.isotropy.distributions.OrderedLogistic;
import dev.isotropy.model.Deterministic;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/** Sites of vectors and matrices: votes of precincts, and choices, traits and moods of voters. */
@Model
public record Precincts(
    @Plate("party") double[] prior,
    int[] ballots,
    int[][] votes,
    @Plate("voter") int[] precinct,
    int[] choice,
    @Plate({"voter", "trait"}) double[][] traits,
    int[] mood) {

  @Sample
  @Plate("precinct")
  Dirichlet share(double[] prior) {
    return dirichlet(prior);
  }

  @Sample
  @Plate("precinct")
  Multinomial votes(double[] share, int ballots) {
    return multinomial(share, ballots);
  }

  @Sample
  @Plate("voter")
  Categorical choice(double[][] share, int precinct) {
    return categorical(share[precinct]);
  }

  @Sample
  @Plate("trait")
  Normal centre() {
    return normal(0, 2);
  }

  @Sample
  @Plate("trait")
  HalfNormal spread() {
    return halfNormal(1);
  }

  @Sample
  LkjCholesky correlation(double[] centre) {
    return lkjCholesky(2, centre.length);
  }

  @Sample
  @Plate("voter")
  MultivariateNormal traits(double[] centre, double[] spread, double[][] correlation) {
    return multivariateNormal(centre, scaleRows(spread, correlation));
  }

  @Sample
  Ordered<Normal> cutpoints() {
    return ordered(normal(0, 3), 3);
  }

  @Sample
  @Plate("voter")
  OrderedLogistic mood(double[] traits, double[] cutpoints) {
    return orderedLogistic(traits[0], cutpoints);
  }

  @Deterministic
  @Plate("precinct")
  double lead(double[] share) {
    return share[0] - share[1];
  }
}
