package corridor.engine.network;

/** How many edits lie between two texts. */
public final class Edits {
  private Edits() {}

  /**
   * Letters put in, left out, replaced, and neighbours exchanged (optimal string alignment). O(a·b)
   * time, O(b) memory.
   */
  public static int between(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int edits = last[j - 1] + (same ? 0 : 1);
        edits = Math.min(edits, 1 + Math.min(last[j], row[j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          edits = Math.min(edits, 1 + beforeLast[j - 2]);
        }
        row[j] = edits;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
