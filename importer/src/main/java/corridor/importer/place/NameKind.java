package corridor.importer.place;

/** What kind of name a place is called by; the earlier ones win. */
enum NameKind {
  CODE("code"),
  /** The full name of any place; the short, English and pinyin names of cities and provinces. */
  NAME("name"),
  /** Short names and pinyin of districts and counties, and names that are as much somebody's. */
  SHORT_NAME("short name"),
  FORMER("former name or code"),
  /** A name with the level that the place once had, or could have had: 昆山县. */
  OTHER_LEVEL("name with another level");

  private final String text;

  NameKind(String text) {
    this.text = text;
  }

  /** As results show it. */
  String text() {
    return text;
  }
}
