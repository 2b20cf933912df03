package corridor.engine.paths;

/** Counts, for each of the 64 bits of a word, in how many of many words it is set. */
final class BitColumns {
  private static final int BLOCK = 4;

  private BitColumns() {}

  /**
   * Adds to {@code sums[bit]} how many of the words at the first {@code size} of {@code places}
   * have it.
   *
   * <p>The counts are kept in binary, one digit of all 64 in a word, so that a word costs some ten
   * operations and not 64. Four words are added at a time, so that carries are rare.
   */
  static void count(long[] words, int[] places, int size, int[] sums) {
    long[] digits = new long[Integer.SIZE];
    long ones = 0;
    long twos = 0;
    int i = 0;
    for (; i <= size - BLOCK; i += BLOCK) {
      long a = words[places[i]];
      long b = words[places[i + 1]];
      long c = words[places[i + 2]];
      long d = words[places[i + 3]];
      long half = ones ^ a;
      long two = (ones & a) | (half & b);
      ones = half ^ b;
      half = ones ^ c;
      long otherTwo = (ones & c) | (half & d);
      ones = half ^ d;
      half = twos ^ two;
      long carry = (twos & two) | (half & otherTwo);
      twos = half ^ otherTwo;
      add(carry, digits, 2);
    }
    digits[0] = ones;
    digits[1] = twos;
    for (; i < size; i++) {
      add(words[places[i]], digits, 0);
    }
    for (int digit = 0; digit < digits.length; digit++) {
      for (long left = digits[digit]; left != 0; left &= left - 1) {
        sums[Long.numberOfTrailingZeros(left)] += 1 << digit;
      }
    }
  }

  private static void add(long word, long[] digits, int first) {
    long carry = word;
    for (int digit = first; carry != 0; digit++) {
      long both = digits[digit] & carry;
      digits[digit] ^= carry;
      carry = both;
    }
  }
}
