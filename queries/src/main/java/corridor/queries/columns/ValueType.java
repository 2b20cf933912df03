package corridor.queries.columns;

import com.google.common.collect.ImmutableList;

/** What the values of a column are. */
public enum ValueType {
  /** A {@link String}, never empty. */
  TEXT(String.class),
  /** An {@link Integer}. */
  WHOLE(Integer.class),
  /** A {@link Double}, never NaN. */
  NUMBER(Double.class),
  /** A {@link Boolean}. */
  YES_NO(Boolean.class),
  /** An {@link ImmutableList} of texts, never empty. */
  LIST(ImmutableList.class);

  private final Class<?> valueClass;

  ValueType(Class<?> valueClass) {
    this.valueClass = valueClass;
  }

  /** Whether {@code value} may stand in a column of this type. */
  boolean admits(Object value) {
    return valueClass.isInstance(value)
        && !value.equals("")
        && !value.equals(ImmutableList.of())
        && !value.equals(Double.NaN);
  }
}
