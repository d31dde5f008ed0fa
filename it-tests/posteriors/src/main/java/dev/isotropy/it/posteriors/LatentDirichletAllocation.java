package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Latent Dirichlet allocation: documents mix topics, topics mix words (Blei, Ng and Jordan, Latent
 * Dirichlet allocation, 2003). The topic of each word is summed out. The density is the program's.
 *
 * @param documents the number of documents
 * @param topicPrior the concentration of the prior of each document's topics
 * @param wordPrior the concentration of the prior of each topic's words
 * @param document the document of each word
 * @param word which word it is
 */
@Model
public record LatentDirichletAllocation(
    int documents,
    @Plate("topic") double[] topicPrior,
    @Plate("vocabulary") double[] wordPrior,
    int[] document,
    int[] word) {

  @Sample
  @Plate(value = "document", size = "documents")
  Dirichlet topics(double[] topicPrior) {
    return dirichlet(topicPrior);
  }

  @Sample
  @Plate("topic")
  Dirichlet words(double[] wordPrior) {
    return dirichlet(wordPrior);
  }

  @Sample
  @Enumerate
  @Plate("position")
  Categorical topic(double[][] topics, int document) {
    return categorical(topics[document]);
  }

  @Sample
  @Plate("position")
  Categorical word(int topic, double[][] words) {
    return categorical(words[topic]);
  }
}
