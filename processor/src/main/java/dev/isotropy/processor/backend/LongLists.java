package dev.isotropy.processor.backend;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Methods that return a list of objects made on the spot; a long list is made by several methods.
 *
 * @param element the type of its elements
 * @param method the method without its body
 */
record LongLists(ClassName element, MethodSpec.Builder method) {

  /** An entry takes up to a hundred bytes. */
  private static final int LONGEST = 50;

  void add(TypeSpec.Builder type, List<CodeBlock> entries) {
    ParameterizedTypeName list = ParameterizedTypeName.get(ClassName.get(List.class), element);
    String name = method.build().name();
    method.returns(list);
    if (entries.size() <= LONGEST) {
      type.addMethod(method.addCode(returned(entries)).build());
      return;
    }
    List<CodeBlock> calls = new ArrayList<>();
    for (int from = 0; from < entries.size(); from += LONGEST) {
      String part = name + calls.size();
      int to = Math.min(entries.size(), from + LONGEST);
      type.addMethod(
          MethodSpec.methodBuilder(part)
              .addModifiers(Modifier.PRIVATE)
              .returns(list)
              .addCode(returned(entries.subList(from, to)))
              .build());
      calls.add(CodeBlock.of("$L()", part));
    }
    type.addMethod(
        method
            .addStatement(
                "return $T.of($L).flatMap($T::stream).toList()",
                Stream.class,
                CodeBlock.join(calls, ", "),
                List.class)
            .build());
  }

  private static CodeBlock returned(List<CodeBlock> entries) {
    CodeBlock lines =
        entries.stream().map(entry -> CodeBlock.of("\n$L", entry)).collect(CodeBlock.joining(","));
    return CodeBlock.builder().addStatement("return $T.of($>$>$L$<$<)", List.class, lines).build();
  }
}
