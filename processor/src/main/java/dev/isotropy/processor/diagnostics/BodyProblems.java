package dev.isotropy.processor.diagnostics;

/** The part of the catalogue about what bodies may say. */
sealed interface BodyProblems permits Problem {

  /** Facts: the quantity, the kind of statement, what is allowed, the fix if there is one. */
  Problem UNSUPPORTED_STATEMENT =
      Problem.error(
          "UnsupportedStatement",
          "the body of '%1$s' cannot contain %2$s",
          "expected: %3$s",
          "fix: %4$s");

  /** Facts: the quantity, the expression, what is allowed, the fix if there is one. */
  Problem UNSUPPORTED_EXPRESSION =
      Problem.error(
          "UnsupportedExpression",
          "the body of '%1$s' cannot contain %2$s",
          "expected: %3$s",
          "fix: %4$s");

  /** Facts: the quantity, the operator, the array, its type, the fix. */
  Problem ARRAY_ARITHMETIC =
      Problem.error(
          "ArrayArithmetic",
          "in '%1$s': '%2$s' takes numbers, but '%3$s' is %4$s",
          "expected: numbers, as in Java; nothing is broadcast",
          "fix: %5$s");

  /** Facts: the quantity, the name, what it is called here. */
  Problem UNKNOWN_SYMBOL =
      Problem.error("UnknownSymbol", "in '%1$s': there is no '%2$s'", "fix: %3$s");

  /** Facts: the quantity, the expression. */
  Problem SAMPLED_EQUALITY =
      Problem.warning(
          "SampledEquality",
          "in '%1$s': '%2$s' compares a sampled value, which never equals another number",
          "fix: compare with < or >, or compare data");

  /** Facts: the quantity, the expression, its value, the fix. */
  Problem INTEGER_DIVISION =
      Problem.warning(
          "IntegerDivision",
          "in '%1$s': '%2$s' is %3$s, as Java divides integers without a fraction",
          "fix: write %4$s");

  /** Facts: the quantity, the call, advice. */
  Problem UNSUPPORTED_CALL =
      Problem.error("UnsupportedCall", "'%1$s' calls %2$s, which a model cannot", "fix: %3$s");

  /** Facts: the quantity, the type, the fix if there is one. */
  Problem UNSUPPORTED_TYPE =
      Problem.error(
          "UnsupportedType",
          "'%1$s' uses the type %2$s",
          "expected: int, double, boolean, their arrays, or a family of distributions",
          "fix: %3$s");

  /** Facts: the quantity, what was found, what was expected, the fix if there is one. */
  Problem WRONG_TYPE =
      Problem.error("WrongType", "in '%1$s': found %2$s where %3$s is needed", "fix: %4$s");

  /** Facts: the quantity, the function, the types of the arguments found, what it takes. */
  Problem WRONG_ARGUMENTS =
      Problem.error(
          "WrongArguments",
          "in '%1$s': %2$s does not take these arguments",
          "found: %3$s",
          "expected: %4$s",
          "fix: %5$s");

  /** Facts: the quantity, the local variable. */
  Problem UNASSIGNED =
      Problem.error(
          "Unassigned",
          "in '%1$s': '%2$s' may have no value here",
          "fix: assign it on every path before it is used");

  /** Facts: the site, what its body ends in, a family. */
  Problem NO_DISTRIBUTION =
      Problem.error(
          "NoDistribution",
          "the body of site '%1$s' ends in %2$s, not in a distribution",
          "fix: return a distribution on every path, such as %3$s");

  /** Facts: the site, one family, another. */
  Problem DIFFERENT_FAMILIES =
      Problem.error(
          "DifferentFamilies",
          "the paths of site '%1$s' return different families: %2$s and %3$s",
          "expected: the declared family on every path",
          "fix: use one family, and choose its arguments");

  /** Facts: the site, the declared family, the family of its body. */
  Problem OTHER_FAMILY =
      Problem.error(
          "OtherFamily",
          "site '%1$s' declares %2$s, but its body returns %3$s",
          "fix: declare it as %3$s");

  /** Facts: the quantity, the site called. */
  Problem CALLS_SITE =
      Problem.error(
          "CallsSite",
          "'%1$s' calls the site method '%2$s'",
          "expected: the site's value, not its distribution",
          "fix: take it as a parameter: double %2$s");

  /** Facts: the quantity, the site read. */
  Problem NOT_A_PARAMETER =
      Problem.error(
          "NotAParameter",
          "'%1$s' reads '%2$s' without taking it as a parameter",
          "fix: add the parameter double %2$s, or double[] %2$s for a whole plate");

  /** Facts: the quantity, the call. */
  Problem IMPURE_CALL =
      Problem.error(
          "ImpureCall",
          "'%1$s' calls %2$s, which gives another value each time",
          "expected: a density that is a function of sites and data",
          "fix: make it a sample site, or pass the value in as data");

  /** Facts: the quantity, the helper. */
  Problem HELPER_WITHOUT_SOURCE =
      Problem.error(
          "HelperWithoutSource",
          "'%1$s' calls '%2$s', whose source is not in this compilation",
          "expected: helpers are inlined, so their source must be compiled together with the model",
          "fix: move it into the model's file, or put its source on the source path");

  /** Facts: the quantity, the path of calls. */
  Problem RECURSIVE_HELPER =
      Problem.error(
          "RecursiveHelper",
          "'%1$s' calls a helper that calls itself: %2$s",
          "expected: helpers that can be inlined",
          "fix: write it without recursion");

  /** Facts: the quantity, the index. */
  Problem INDEX_NOT_DATA =
      Problem.error(
          "IndexNotData",
          "in '%1$s': the index %2$s depends on a sampled value",
          "expected: an index known from data, a constant, the position that @Index gives, or a"
              + " site that is @Enumerate",
          "fix: index with data, or sum over all positions");

  /** Facts: the quantity, the index, the array, where that is, the fix. */
  Problem NEGATIVE_INDEX =
      Problem.error(
          "NegativeIndex",
          "in '%1$s': %3$s[%2$s] has a negative index%4$s",
          "expected: indices that count from 0",
          "fix: %5$s");

  /** Facts: the quantity, the size. */
  Problem SIZE_NOT_DATA =
      Problem.error(
          "SizeNotData",
          "in '%1$s': the size or bound %2$s depends on a sampled value",
          "expected: arrays and loops whose sizes are known from data",
          "fix: go as far as data tell, and give what is beyond no weight");

  /** Facts: the quantity, the size. */
  Problem SIZE_VARIES =
      Problem.error(
          "SizeVaries",
          "in '%1$s': the size %2$s is not the same everywhere",
          "expected: one size for all elements of a plate",
          "fix: take the size from a component that is one number");

  /** Facts: the quantity, the array, what speaks against it, how to make a copy. */
  Problem NOT_WRITABLE =
      Problem.error(
          "NotWritable",
          "in '%1$s': the body cannot write to an element of '%2$s'",
          "found: %3$s",
          "fix: %4$s");

  /** Facts: the quantity, the call. */
  Problem ZERO_DERIVATIVE =
      Problem.warning(
          "ZeroDerivative",
          "in '%1$s': %2$s of a sampled value has derivative 0",
          "found: a sampler that follows gradients does not see this dependence",
          "fix: apply it to data, or use a smooth function");

  /** Facts: the site, the family, the parameter, what it must be, the argument, its range. */
  Problem OUTSIDE_DOMAIN =
      Problem.error(
          "OutsideDomain", "%3$s of %2$s must be %4$s, but '%5$s' %6$s", "site: %1$s", "fix: %7$s");

  /** Facts: the site, the family, the parameter, the argument, what it is, what it must be. */
  Problem WRONG_SET =
      Problem.error(
          "WrongSet",
          "'%4$s' cannot be the %3$s of %2$s",
          "site: %1$s",
          "found: %5$s",
          "expected: %6$s",
          "fix: give '%4$s' a distribution of these, or compute what is needed from it");

  /** Facts: the site, the family, the parameter, what it must be, the argument. */
  Problem MAY_LEAVE_DOMAIN =
      Problem.warning(
          "MayLeaveDomain",
          "%3$s of %2$s must be %4$s, which '%5$s' may not be",
          "site: %1$s",
          "found: where it is not, the density is NaN and the draw diverges",
          "fix: %6$s");

  /** Facts: the site, the lower bound, the upper bound. */
  Problem EMPTY_SUPPORT =
      Problem.error(
          "EmptySupport",
          "site '%1$s' has no values: its support reaches from %2$s to %3$s",
          "fix: exchange the bounds");

  /** Facts: the quantity, the factory, the family of its base, what bases it takes. */
  Problem WRONG_BASE =
      Problem.error(
          "WrongBase", "in '%1$s': %2$s does not take %3$s as its base", "expected: %4$s");

  /** Facts: the quantity, the first component's family, the family of one that differs. */
  Problem MIXED_SUPPORTS =
      Problem.error(
          "MixedSupports",
          "in '%1$s': the mixture of %2$s and %3$s has components on different supports",
          "expected: components on the same support, with the same bounds");

  /** Facts: the quantity, the transform, what it takes, the family it is applied to. */
  Problem TRANSFORM_LEAVES =
      Problem.error(
          "TransformLeaves",
          "in '%1$s': %2$s is not defined on all values of %4$s",
          "expected: values that are %3$s");
}
