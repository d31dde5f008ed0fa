package dev.isotropy.processor.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.isotropy.processor.ModelProcessor;
import dev.isotropy.processor.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * HotSpot never compiles a method of more than 8,000 bytes, so that no generated one is longer,
 * however large the model; javac compiles none of more than 65,535. And a large model is compiled
 * in a few seconds, javac's own work included.
 */
class BytecodeSizeTest {

  private static final int HUGE = 8000;
  private static final double SECONDS = 5;

  @Test
  void modelOfManySites() {
    StringBuilder data = new StringBuilder();
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      data.append(i == 0 ? "" : ", ").append("double[] x%d, double[] y%d".formatted(i, i));
      body.append(
          """
            @Sample Normal slope%1$d() { return normal(0, 1); }
            @Sample HalfNormal spread%1$d(double slope%1$d) { return halfNormal(Math.exp(slope%1$d)); }
            @Sample @Plate("n") @LocScale Normal effect%1$d(double slope%1$d, double spread%1$d) {
              return normal(slope%1$d, spread%1$d);
            }
            @Sample @Plate("n") StudentT y%1$d(double effect%1$d, double x%1$d, double spread%2$d) {
              return studentT(4, effect%1$d + x%1$d, spread%2$d);
            }
          """
              .formatted(i, (i + 1) % 50));
    }
    assertThat(large(Source.record(data.toString(), body.toString()))).isEmpty();
  }

  @Test
  void bodyOfManyLines() {
    StringBuilder body = new StringBuilder();
    body.append("  @Sample Normal a() { return normal(0, 1); }\n");
    body.append("  @Sample @Plate(\"n\") Normal y(double x, double a) {\n");
    body.append("    double v0 = x + a;\n");
    for (int i = 1; i < 500; i++) {
      String before = "v" + (i - 1);
      String line =
          switch (i % 5) {
            case 0 -> "Math.sin(%1$s) + a * x";
            case 1 -> "%1$s * 0.5 + Math.exp(-x * x)";
            case 2 -> "%1$s > 0 ? %1$s : a * %1$s";
            case 3 -> "Math.log1p(%1$s * %1$s)";
            default -> "%1$s / (1 + x * x) - a";
          };
      body.append("    double v%d = %s;\n".formatted(i, line.formatted(before)));
    }
    body.append("    return normal(v499, 1);\n  }\n");
    assertThat(large(Source.record("double[] x, double[] y", body.toString()))).isEmpty();
  }

  @Test
  void bodyOfManyScalars() {
    StringBuilder body = new StringBuilder();
    body.append("  @Sample Normal a() { return normal(0, 1); }\n");
    body.append("  @Deterministic double b(double a) {\n    double v0 = a;\n");
    for (int i = 1; i < 500; i++) {
      body.append(
          "    double v%d = Math.sin(v%d) * %d + Math.sqrt(1 + a * v%d);\n"
              .formatted(i, i - 1, i, i / 2));
    }
    body.append("    return v499;\n  }\n");
    body.append("  @Sample(observed = \"y\") Normal z(double b) { return normal(b, 1); }\n");
    assertThat(large(Source.record("double y", body.toString()))).isEmpty();
  }

  @Test
  void manyScalarSites() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      body.append(
          i == 0
              ? "  @Sample Normal a0() { return normal(0, 1); }\n"
              : "  @Sample Normal a%1$d(double a%2$d) { return normal(a%2$d, 1 + a%2$d * a%2$d); }\n"
                  .formatted(i, i - 1));
    }
    body.append("  @Sample(observed = \"y\") Normal z(double a199) { return normal(a199, 1); }\n");
    assertThat(large(Source.record("double y", body.toString()))).isEmpty();
  }

  /** The methods that are too large, with their sizes. */
  private static Map<String, Integer> large(Source source) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Compilation compilation = source.compile(new ModelProcessor());
    double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
    // The first one may run in a virtual machine that has compiled nothing of javac yet.
    if (seconds > SECONDS && seconds(source) > SECONDS) {
      assertThat(seconds(source)).as("seconds of processor time").isLessThan(SECONDS);
    }
    assertThat(Source.messages(compilation)).isEmpty();
    Map<String, Integer> large = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS && file.getName().contains("Model")) {
        for (MethodModel method : ClassFile.of().parse(bytes(file)).methods()) {
          method
              .code()
              .map(code -> ((CodeAttribute) code).codeLength())
              .filter(size -> size > HUGE)
              .ifPresent(
                  size ->
                      large.put(
                          file.getName().replaceAll(".*[/.](?=\\w+\\.class)", "")
                              + " "
                              + method.methodName().stringValue(),
                          size));
        }
      }
    }
    return large;
  }

  private static double seconds(Source source) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    source.compile(new ModelProcessor());
    return (threads.getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static byte[] bytes(JavaFileObject file) {
    try (InputStream in = file.openInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
