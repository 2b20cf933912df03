package corridor.engine.network;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A named set of nodes: a cluster, a corridor, a stage of one, or a class that a source publishes.
 *
 * @param parent id of the group that this one is a part or a stage of
 * @param memberships sorted by member, then period
 */
public record Group(
    String id,
    GroupKind kind,
    String name,
    String nameEn,
    Optional<String> parent,
    Period period,
    String source,
    String locator,
    ImmutableList<Membership> memberships) {

  /**
   * One node's place in a group.
   *
   * @param role the role the source gives it
   * @param tier the class the source gives it, 1 being the highest
   */
  public record Membership(
      String member, String role, OptionalInt tier, Period period, String source, String locator) {
    static final Comparator<Membership> ORDER =
        Comparator.comparing(Membership::member)
            .thenComparing(place -> place.period().since().orElse(Integer.MIN_VALUE))
            .thenComparing(place -> place.period().until().orElse(Integer.MAX_VALUE))
            .thenComparing(Membership::role)
            .thenComparing(place -> place.tier().orElse(Integer.MAX_VALUE))
            .thenComparing(Membership::source)
            .thenComparing(Membership::locator);

    /** Refuses a tier below 1. */
    public Membership {
      if (tier.isPresent() && tier.getAsInt() < 1) {
        throw new IllegalArgumentException("tier must be at least 1, but is " + tier.getAsInt());
      }
    }

    /** Plain membership, on the evidence of the group itself. */
    public static Membership of(String member, Group group) {
      return new Membership(
          member, "", OptionalInt.empty(), Period.ALWAYS, group.source(), group.locator());
    }
  }

  /** Sorts the memberships and refuses a blank id or name. */
  public Group {
    if (id.isBlank()) {
      throw new IllegalArgumentException("id must not be blank");
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank (group " + id + ")");
    }
    memberships = ImmutableList.sortedCopyOf(Membership.ORDER, memberships);
  }

  /** A group without members. */
  public static Group of(String id, GroupKind kind, String name, String source) {
    return new Group(
        id, kind, name, "", Optional.empty(), Period.ALWAYS, source, "", ImmutableList.of());
  }

  /** This group with other memberships. */
  public Group withMemberships(List<Membership> newMemberships) {
    return new Group(
        id,
        kind,
        name,
        nameEn,
        parent,
        period,
        source,
        locator,
        ImmutableList.copyOf(newMemberships));
  }

  /** This group with these nodes as plain members. */
  public Group withMembers(String... members) {
    return withMemberships(
        List.of(members).stream().map(member -> Membership.of(member, this)).toList());
  }

  /** Ids of the members, each once, sorted. */
  public ImmutableList<String> members() {
    return memberships.stream()
        .map(Membership::member)
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }
}
