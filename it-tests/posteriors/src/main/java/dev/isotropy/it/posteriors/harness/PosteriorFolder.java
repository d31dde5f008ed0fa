package dev.isotropy.it.posteriors.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of posteriors: data sets in {@code data}, Stan's values in {@code stan}.
 *
 * @param root the folder
 */
public record PosteriorFolder(Path root) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  /** All posteriors, by name. */
  public List<StoredPosterior> posteriors() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("stan"))) {
      return files.sorted().map(file -> StoredPosterior.of(read(file))).toList();
    }
  }

  /** The posterior of a name. */
  public StoredPosterior posterior(String name) {
    return StoredPosterior.of(read(root.resolve("stan").resolve(name + ".json")));
  }

  /** The data set of a posterior. */
  public DataSet data(StoredPosterior posterior) {
    return new DataSet(read(root.resolve("data").resolve(posterior.data() + ".json")));
  }

  /** A file of the folder as JSON. */
  JsonNode read(Path file) {
    return JSON.readTree(file);
  }
}
