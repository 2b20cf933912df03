package corridor.importer.place;

/**
 * Two names that may mean one institution.
 *
 * @param name the one that would be given up
 * @param canonical the one to keep: the more frequent, then the longer one
 * @param score 1 if only width, case, punctuation or the spelling of a legal form differ; else the
 *     share of common letter groups, below 1
 * @param why what makes them similar
 */
public record NearDuplicate(String name, String canonical, double score, String why) {}
