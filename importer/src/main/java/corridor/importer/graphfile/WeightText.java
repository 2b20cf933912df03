package corridor.importer.graphfile;

import corridor.importer.IssueCode;
import corridor.importer.Issues;
import corridor.importer.NumberText;
import java.util.Optional;
import java.util.OptionalDouble;

/** Weights as files write them: a finite decimal number, or an error. */
final class WeightText {
  private WeightText() {}

  /** The weight; nothing, and an error, if it is no finite number. */
  static Optional<OptionalDouble> parse(
      String text, String what, int line, int column, Findings findings) {
    String plain = text.strip();
    OptionalDouble number = NumberText.parse(plain);
    if (number.isPresent() && Double.isFinite(number.getAsDouble())) {
      return Optional.of(number);
    }
    boolean infinite = number.isPresent() || NumberText.saysNotFinite(plain);
    findings.add(
        infinite ? IssueCode.NOT_FINITE : IssueCode.NOT_A_NUMBER,
        line,
        column,
        what + ": " + Issues.quote(text) + (infinite ? " is not finite" : " is not a number"),
        infinite
            ? "leave the weight out if it is not known"
            : "digits with a decimal point; no unit, no thousands separator");
    return Optional.empty();
  }
}
