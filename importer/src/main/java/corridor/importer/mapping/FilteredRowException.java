package corridor.importer.mapping;

/** A row is not meant, by a rule of the mapping. Made often, so that it has no stack trace. */
final class FilteredRowException extends Exception {
  private static final long serialVersionUID = 1L;

  FilteredRowException(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
