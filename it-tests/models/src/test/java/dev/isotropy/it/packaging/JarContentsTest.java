package dev.isotropy.it.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.isotropy.LogDensity;
import dev.isotropy.model.Model;
import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What a user finds in the three jars, as the build has packaged them. */
class JarContentsTest {

  private static final String REGISTRATION =
      "META-INF/services/javax.annotation.processing.Processor";

  @Test
  void everyJarNamesItsModuleAndBringsTheLicense() throws IOException {
    for (String module : List.of("annotations", "runtime", "processor")) {
      try (JarFile jar = open(module)) {
        assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
            .isEqualTo("dev.isotropy." + module);
        assertThat(jar.getEntry("META-INF/LICENSE")).as("license of %s", module).isNotNull();
      }
    }
  }

  @Test
  void theProcessorIsRegisteredAndPresent() throws IOException {
    try (JarFile jar = open("processor")) {
      String registered =
          new String(jar.getInputStream(jar.getEntry(REGISTRATION)).readAllBytes(), UTF_8).strip();
      assertThat(registered).startsWith("dev.isotropy.processor.").doesNotContain("\n");
      assertThat(jar.getEntry(registered.replace('.', '/') + ".class")).isNotNull();
    }
  }

  @Test
  void everyClassLiesInAPackageOfItsOwnProject() throws IOException {
    for (String module : List.of("annotations", "runtime", "processor")) {
      try (JarFile jar = open(module)) {
        assertThat(jar.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".class")))
            .isNotEmpty()
            .allMatch(name -> name.startsWith("dev/isotropy/"));
      }
    }
  }

  /**
   * Opens a module's jar; before the phase `package` there is none, and the test does not apply.
   */
  private static JarFile open(String module) throws IOException {
    URL entry =
        switch (module) {
          case "annotations" -> resource(Model.class);
          case "runtime" -> resource(LogDensity.class);
          default -> JarContentsTest.class.getClassLoader().getResource(REGISTRATION);
        };
    assertThat(entry).as("location of %s", module).isNotNull();
    assumeTrue(entry.openConnection() instanceof JarURLConnection, "not packaged yet");
    URL jar = ((JarURLConnection) entry.openConnection()).getJarFileURL();
    return new JarFile(new File(URI.create(jar.toString())));
  }

  private static URL resource(Class<?> type) {
    return type.getResource(type.getSimpleName() + ".class");
  }
}
