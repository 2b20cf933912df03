package corridor.engine.network;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * SHA-256 of all facts of a network in canonical order: equal networks have equal fingerprints, on
 * any machine. Written as 64 hexadecimal digits; {@link #brief()} gives the first twelve for
 * headings.
 */
public record Fingerprint(String hex) {

  /** Marks a projection that was not made from a network. */
  public static final Fingerprint NONE = new Fingerprint("");

  static Fingerprint of(Network network) {
    Digest digest = new Digest();
    digest.count(network.nodes());
    network.nodes().forEach(digest::node);
    digest.count(network.ties());
    network.ties().forEach(digest::tie);
    digest.count(network.groups());
    network.groups().forEach(digest::group);
    digest.count(network.indicators());
    network.indicators().forEach(digest::indicator);
    digest.count(network.sources());
    network.sources().forEach(digest::source);
    return new Fingerprint(digest.hasher.hash().toString());
  }

  /** The first twelve digits. */
  public String brief() {
    return hex.isEmpty() ? "none" : hex.substring(0, 12);
  }

  // Numbers go in as bits and texts with their length, so that no two lists of facts read alike and
  // no Java version's way of writing a number matters.
  private static final class Digest {
    private final Hasher hasher = Hashing.sha256().newHasher();

    void count(Collection<?> facts) {
      hasher.putInt(facts.size());
    }

    void node(Node node) {
      texts(node.id(), node.kind().label(), node.name(), node.nameEn(), node.subtype());
      text(node.adminCode());
      count(node.aliases());
      node.aliases().forEach(this::text);
      text(node.locatedIn());
      hasher.putBoolean(node.coordinates().isPresent());
      node.coordinates().ifPresent(at -> hasher.putDouble(at.lat()).putDouble(at.lon()));
      count(node.attributes().keySet());
      for (Map.Entry<String, String> attribute : node.attributes().entrySet()) {
        texts(attribute.getKey(), attribute.getValue());
      }
    }

    void tie(Tie tie) {
      texts(tie.from(), tie.to(), tie.kind().label(), tie.layer().label(), tie.subtype());
      hasher.putDouble(tie.weight());
      number(tie.amount());
      text(tie.unit());
      period(tie.period());
      hasher.putBoolean(tie.inferred());
      texts(tie.source(), tie.locator());
    }

    void group(Group group) {
      texts(group.id(), group.kind().label(), group.name(), group.nameEn());
      text(group.parent());
      period(group.period());
      texts(group.source(), group.locator());
      count(group.memberships());
      for (Group.Membership place : group.memberships()) {
        texts(place.member(), place.role());
        number(place.tier());
        period(place.period());
        texts(place.source(), place.locator());
      }
    }

    void indicator(Indicator fact) {
      texts(fact.subject(), fact.indicator());
      number(fact.year());
      hasher.putDouble(fact.value());
      texts(fact.unit(), fact.note(), fact.source(), fact.locator());
    }

    void source(Source source) {
      texts(source.id(), source.title(), source.authors());
      number(source.year());
      texts(source.publication(), source.doi(), source.note());
    }

    private void period(Period period) {
      number(period.since());
      number(period.until());
    }

    private void number(OptionalInt value) {
      hasher.putBoolean(value.isPresent()).putInt(value.orElse(0));
    }

    private void number(OptionalDouble value) {
      hasher.putBoolean(value.isPresent()).putDouble(value.orElse(0));
    }

    private void text(Optional<String> value) {
      hasher.putBoolean(value.isPresent());
      text(value.orElse(""));
    }

    private void texts(String... values) {
      for (String value : values) {
        text(value);
      }
    }

    private void text(String value) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      hasher.putInt(bytes.length).putBytes(bytes);
    }
  }
}
