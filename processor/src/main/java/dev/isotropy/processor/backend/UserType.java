package dev.isotropy.processor.backend;

import com.palantir.javapoet.ClassName;
import dev.isotropy.processor.ir.Model;
import java.util.Arrays;

/** The user's type, as generated code names it. */
final class UserType {

  private UserType() {}

  /** The type, nested or not; its name need not begin with a capital. */
  static ClassName of(Model.ModelType names) {
    String packageName = names.packageName();
    String simple =
        packageName.isEmpty()
            ? names.qualifiedName()
            : names.qualifiedName().substring(packageName.length() + 1);
    String[] nested = simple.split("\\.", -1);
    return ClassName.get(packageName, nested[0], Arrays.copyOfRange(nested, 1, nested.length));
  }
}
