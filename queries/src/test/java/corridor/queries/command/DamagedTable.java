package corridor.queries.command;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A table of pairs of cities, and what happens to tables on their way. */
final class DamagedTable {
  private static final String[] CITIES = {"上海", "苏州", "杭州", "合肥", "嘉兴", "金华", "湖州", "芜湖"};

  /** Ways to damage it. Each makes at least one row, or the file, unusable. */
  enum Damage {
    TRUNCATED,
    WRONG_ENCODING,
    WRONG_DELIMITER,
    SWAPPED_COLUMNS,
    LONG_CELL,
    NUL_BYTES,
    FORMULAS,
    TOO_LARGE,
    OPEN_QUOTE,
    LOST_HEADER,
    RANDOM_BYTES,
    BLANK_CELLS
  }

  private final Random random;
  private final List<String> lines = new ArrayList<>();

  DamagedTable(long seed) {
    random = new Random(seed);
    lines.add("from,to,weight");
    for (int row = 20 + random.nextInt(30); row > 0; row--) {
      int from = random.nextInt(CITIES.length);
      int to = (from + 1 + random.nextInt(CITIES.length - 1)) % CITIES.length;
      lines.add(CITIES[from] + "," + CITIES[to] + "," + (1 + random.nextInt(900)) / 10.0);
    }
  }

  byte[] sound() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  private String text() {
    return String.join("\n", lines) + "\n";
  }

  private int anyRow() {
    return 1 + random.nextInt(lines.size() - 1);
  }

  private void change(int row, int column, String cell) {
    String[] fields = lines.get(row).split(",", -1);
    fields[column] = cell;
    lines.set(row, String.join(",", fields));
  }

  byte[] damaged(Damage damage) {
    switch (damage) {
      case TRUNCATED -> {
        // within the first end of some row
        int row = anyRow();
        byte[] before =
            (String.join("\n", lines.subList(0, row)) + "\n").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(sound(), before.length + 1 + random.nextInt(4));
      }
      case WRONG_ENCODING -> {
        // what a program writes that takes UTF-8 for Latin
        return new String(sound(), Charset.forName("windows-1252"))
            .getBytes(StandardCharsets.UTF_8);
      }
      case WRONG_DELIMITER -> {
        int row = anyRow();
        lines.set(row, lines.get(row).replace(",", random.nextBoolean() ? ";" : "\t"));
      }
      case SWAPPED_COLUMNS -> lines.set(0, "weight,to,from");
      case LONG_CELL -> change(anyRow(), random.nextInt(3), "长".repeat(10 << 20));
      case NUL_BYTES -> change(anyRow(), random.nextInt(3), "\0\0");
      case FORMULAS -> change(anyRow(), 2, "=SUM(C2:C9)");
      case TOO_LARGE -> change(anyRow(), 2, "1e309");
      case OPEN_QUOTE -> {
        int row = anyRow();
        // Without the last field it could be read as if the quote were a character.
        lines.set(row, "\"" + lines.get(row) + ",and more");
      }
      case LOST_HEADER -> lines.remove(0);
      case RANDOM_BYTES -> {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] noise = new byte[40];
        random.nextBytes(noise);
        bytes.writeBytes(sound());
        bytes.writeBytes(noise);
        bytes.write('\n');
        return bytes.toByteArray();
      }
      case BLANK_CELLS -> change(anyRow(), random.nextInt(3), " ");
    }
    return sound();
  }
}
