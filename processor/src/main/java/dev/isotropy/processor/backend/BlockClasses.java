package dev.isotropy.processor.backend;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.isotropy.processor.ir.blocks.Block;
import dev.isotropy.processor.passes.lower.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The nested classes that hold the code of blocks, each written when something first calls it. */
final class BlockClasses {

  private final Names names = new Names(List.of());
  private final Map<Block, String> classes = new LinkedHashMap<>();

  /** The class of a block. */
  ClassName of(Block block) {
    String name =
        classes.computeIfAbsent(
            block, each -> names.take(Names.capital(Names.identifier(each.name())) + "Block"));
    return ClassName.get("", name);
  }

  /** Whether no class was asked for so far. */
  boolean isEmpty() {
    return classes.isEmpty();
  }

  /** All classes that were asked for. */
  List<TypeSpec> types() {
    List<TypeSpec> types = new ArrayList<>();
    for (Map.Entry<Block, String> entry : List.copyOf(classes.entrySet())) {
      types.add(new BlockClass(entry.getKey(), entry.getValue()).type());
    }
    return types;
  }
}
