package corridor.importer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers the ids of nodes, given as UTF-8, in the order in which they first come: one array of
 * bytes and a hash table of ints instead of an object an id.
 */
final class IdTable {
  private byte[] bytes = new byte[1 << 10];
  private int[] ends = new int[1 << 7];
  private int[] hashes = new int[1 << 7];
  private int[] slots = new int[1 << 8];
  private int size;

  int size() {
    return size;
  }

  String id(int number) {
    int begin = begin(number);
    return new String(bytes, begin, ends[number] - begin, StandardCharsets.UTF_8);
  }

  /** The number of an id, which is new if it has not come before. */
  int number(byte[] text, int from, int until) {
    int hash = 0;
    for (int at = from; at < until; at++) {
      hash = 31 * hash + text[at];
    }
    return number(text, from, until, hash);
  }

  /** The number here of an id of another table. */
  int number(IdTable other, int number) {
    return number(other.bytes, other.begin(number), other.ends[number], other.hashes[number]);
  }

  private int number(byte[] text, int from, int until, int hash) {
    int slot = slot(hash);
    while (slots[slot] != 0) {
      int number = slots[slot] - 1;
      if (hashes[number] == hash
          && Arrays.equals(bytes, begin(number), ends[number], text, from, until)) {
        return number;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    add(text, from, until, hash);
    slots[slot] = size;
    if (size > slots.length / 2) {
      rehash();
    }
    return size - 1;
  }

  private int begin(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  // Golden ratio: ids that differ little are spread far.
  private int slot(int hash) {
    return (hash * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
  }

  private void add(byte[] text, int from, int until, int hash) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    int begin = begin(size);
    int end = Math.addExact(begin, until - from);
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * end));
    }
    System.arraycopy(text, from, bytes, begin, until - from);
    ends[size] = end;
    hashes[size] = hash;
    size++;
  }

  private void rehash() {
    slots = new int[2 * slots.length];
    for (int number = 0; number < size; number++) {
      int slot = slot(hashes[number]);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = number + 1;
    }
  }
}
