package corridor.engine.time;

/** How grave a warning is, from the least. */
public enum Grade {
  /** 黄: look at it. */
  YELLOW("黄"),
  /** 橙: find out why. */
  ORANGE("橙"),
  /** 红: act. */
  RED("红");

  private final String chinese;

  Grade(String chinese) {
    this.chinese = chinese;
  }

  /** The character that stands for it in Chinese warnings. */
  public String chinese() {
    return chinese;
  }

  /** The next graver one; red stays red. */
  public Grade raised() {
    return this == YELLOW ? ORANGE : RED;
  }
}
