package dev.isotropy.processor.passes.constrain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.passes.Problems;
import dev.isotropy.processor.passes.SmallModel;
import dev.isotropy.processor.passes.reparam.Extensions;
import dev.isotropy.processor.passes.reparam.Reparameterize;
import dev.isotropy.strategy.Auto;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The specialised form has no learnable parameters anywhere. */
class SpecialiseTest {

  private final SmallModel small = new SmallModel();

  @Test
  void noParameterIsLeft() {
    Density general = density();
    assertThat(Traversal.leaves(general.values().values(), LeafKind.PARAMETER)).isNotEmpty();

    Density special = Specialise.apply(general);
    List<Expr> all = new ArrayList<>(special.values().values());
    special.terms().forEach(term -> all.add(term.value()));
    all.addAll(special.model().inverses().values());
    special.model().sites().forEach(site -> all.addAll(site.arguments()));
    assertThat(Traversal.leaves(all, LeafKind.PARAMETER)).isEmpty();
    assertThat(special.model().parameters()).isEmpty();
    assertThat(special.blocks()).isEqualTo(general.blocks());
    assertThat(special.model().quantities())
        .extracting(Quantity::name)
        .isEqualTo(general.model().quantities().stream().map(Quantity::name).toList());
  }

  @Test
  void aDensityWithoutParametersIsItself() {
    small.latent("mu", List.of(), "normal", small.literal(0), small.literal(1));
    Density density = Constrain.apply(small.build());
    assertThat(Specialise.apply(density)).isSameAs(density);
    assertThat(Specialise.apply(density.model())).isSameAs(density.model());
  }

  private Density density() {
    Expr tau = small.latent("tau", List.of(), "halfNormal", small.literal(2));
    small.latent("theta", List.of("n"), "normal", small.literal(1), tau);
    small.strategy(Auto.class, Map.of());
    return Constrain.apply(
        new Reparameterize(Extensions.load(), new Problems()).apply(small.build()));
  }
}
