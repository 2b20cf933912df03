package corridor.engine.time;

/**
 * A value that passes the threshold of a rule.
 *
 * @param grade after it was raised, if it was
 * @param raised whether several rules warn of the same subject
 * @param threshold the level that was passed, in words
 */
public record Warning(
    String rule, Grade grade, boolean raised, Reading reading, String threshold) {}
