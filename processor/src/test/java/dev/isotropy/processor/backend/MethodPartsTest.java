package dev.isotropy.processor.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.isotropy.processor.meaning.SourceCompiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** A long method and the same in parts return the same. */
class MethodPartsTest {

  private static final int MANY = 400;

  @Test
  void partsOfListsLoopsAndConditions() throws ReflectiveOperationException {
    List<JavaStatement> body = new ArrayList<>();
    body.add(new JavaStatement.Declaration(TypeName.DOUBLE, "sum", CodeBlock.of("start"), true));
    body.addAll(values(TypeName.DOUBLE, "a", "sum * 0.5 + %d"));
    body.add(new JavaStatement.Loop("i", "3", values(TypeName.DOUBLE, "b", "sum * 0.25 + i * %d")));
    // The names of the loop before with another type, and a loop within a condition within a loop.
    JavaStatement inner =
        new JavaStatement.Loop("j", "i + 1", values(TypeName.BOOLEAN, "c", "sum > i * j + %d"));
    List<JavaStatement> within =
        new ArrayList<>(values(TypeName.INT, "b", "(int) sum %% 7 + i + %d"));
    within.add(inner);
    body.add(
        new JavaStatement.Loop(
            "i", "3", List.of(new JavaStatement.If(CodeBlock.of("i != 1"), within))));
    body.add(JavaStatement.Plain.of("sum += a0 + a399"));
    body.add(new JavaStatement.Return(CodeBlock.of("sum")));

    TypeSpec.Builder type = TypeSpec.classBuilder("Sums").addModifiers(Modifier.PUBLIC);
    MethodParts.add(type, method("parts"), body);
    MethodSpec whole = method("whole").addCode(JavaStatement.code(body)).build();
    TypeSpec sums = type.addMethod(whole).build();
    assertThat(sums.typeSpecs()).hasSize(1);
    assertThat(sums.typeSpecs().getFirst().typeSpecs()).hasSize(2);

    Class<?> compiled =
        SourceCompiler.compile(
                Map.of("made.Sums", JavaFile.builder("made", sums).build().toString()))
            .loadClass("made.Sums");
    Object object = compiled.getConstructor().newInstance();
    for (double start : new double[] {0, 1.5, -1000}) {
      assertThat(compiled.getMethod("parts", double.class).invoke(object, start))
          .isEqualTo(compiled.getMethod("whole", double.class).invoke(object, start));
    }
  }

  @Test
  void shortMethodStaysWhole() {
    TypeSpec.Builder type = TypeSpec.classBuilder("Sums");
    MethodParts.add(
        type, method("parts"), List.of(new JavaStatement.Return(CodeBlock.of("start"))));
    assertThat(type.build().typeSpecs()).isEmpty();
  }

  /** Declarations of many variables, each added to the sum. */
  private static List<JavaStatement> values(TypeName type, String prefix, String value) {
    List<JavaStatement> statements = new ArrayList<>();
    for (int k = 0; k < MANY; k++) {
      String name = prefix + k;
      CodeBlock code = CodeBlock.of("$L", value.formatted(k));
      statements.add(new JavaStatement.Declaration(type, name, code, false));
      statements.add(
          JavaStatement.Plain.of(
              type.equals(TypeName.BOOLEAN) ? "sum += $L ? 1 : -0.5" : "sum += $L", name));
    }
    return statements;
  }

  private static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .returns(double.class)
        .addParameter(double.class, "start");
  }
}
