package corridor.queries.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokersCommandTest {
  @TempDir private Path folder;

  private static final String HEADER =
      "name,leg,partner,partnerCluster,triples,roles,counts,from,to,via,kind,layer,subtype,weight,"
          + "period,status,source,locator\n";

  /** North: a, v, n. South: b. C is in no cluster. What a gives to v is observed once more. */
  private void writeChain() throws IOException {
    Files.writeString(
        folder.resolve("nodes.csv"),
        """
        id,kind,name,cluster
        a,city,A,north
        v,city,V,north
        n,city,N,north
        b,city,B,south
        c,city,C,
        """);
    Files.writeString(
        folder.resolve("ties.csv"),
        """
        from,to,kind,layer,weight,since,until,inferred,source,locator
        a,v,technology-transfer,knowledge,2,2017,2020,false,p,table 1
        a,v,technology-transfer,service,1,,,false,q,§2
        v,b,technology-transfer,industry,3,2018,,true,q,§3
        v,n,technology-transfer,industry,9,,,false,q,§4
        b,c,technology-transfer,value,1,,,false,q,§5
        """);
    Files.writeString(
        folder.resolve("groups.csv"),
        "id,kind,name,member,source\nnorth,cluster,North,,p\nsouth,cluster,South,,p\n");
    Files.writeString(folder.resolve("sources.csv"), "id,title\np,A paper\nq,A report\n");
  }

  // By hand: a → v → b is AAB of V, v → b → c is ABC of B, and a → v → n stays within north.
  @Test
  void theTiesOfBothLegsAcrossClustersAreToldWithTheirSources() throws IOException {
    writeChain();
    Answer answer =
        Answer.of(folder, "brokers --inferred --permutations 0 --top 2 --evidence --format csv");
    assertEquals(0, answer.exitCode(), answer.err());
    assertEquals(
        HEADER
            + """
            V,first,A,north,1,AAB 1,2.0,A,V,,technology-transfer,knowledge,,2.0,2017..2020,observed,A paper,table 1
            V,first,A,north,1,AAB 1,1.0,A,V,,technology-transfer,service,,1.0,..,observed,A report,§2
            V,second,B,south,1,AAB 1,3.0,V,B,,technology-transfer,industry,,3.0,2018..,inferred,A report,§3
            B,first,V,north,1,ABC 1,3.0,V,B,,technology-transfer,industry,,3.0,2018..,inferred,A report,§3
            B,second,C,,1,ABC 1,1.0,B,C,,technology-transfer,value,,1.0,..,observed,A report,§5
            """,
        answer.out());
    assertTrue(answer.err().contains("evidence: 3 observed, 1 inferred"), answer.err());
  }

  @Test
  void whoBrokersWithinAClusterOnlyHasNoSuchTies() throws IOException {
    writeChain();
    Answer answer = Answer.of(folder, "brokers --top 1 --evidence");
    assertEquals(0, answer.exitCode(), answer.err());
    assertFalse(answer.out().contains("leg"), answer.out());
    assertTrue(answer.err().contains("without such ties: V"), answer.err());
  }

  @Test
  void byClusterTheTiesToOtherClustersAreTold() throws IOException {
    writeChain();
    Answer answer =
        Answer.of(folder, "brokers --by-cluster --inferred --top 2 --evidence --format csv");
    assertEquals(0, answer.exitCode(), answer.err());
    assertEquals(
        """
        name,partner,partnerCluster,counts,from,to,via,kind,layer,subtype,weight,period,status,source,locator
        V,B,south,3.0,V,B,,technology-transfer,industry,,3.0,2018..,inferred,A report,§3
        B,V,north,3.0,V,B,,technology-transfer,industry,,3.0,2018..,inferred,A report,§3
        B,C,,1.0,B,C,,technology-transfer,value,,1.0,..,observed,A report,§5
        """,
        answer.out());
  }

  private static JsonNode json(String options) throws IOException {
    Answer answer = Answer.of("brokers --format json --permutations 0 " + options);
    assertEquals(0, answer.exitCode(), answer.err());
    return answer.json();
  }

  @Test
  void eachLegAddsUpToTheRolesAcrossClusters() throws IOException {
    for (JsonNode broker : json("--top 30 --evidence --evidence-top 100000")) {
      Map<String, Long> triples = new HashMap<>();
      Map<String, Long> legs = new HashMap<>(Map.of("first", 0L, "second", 0L));
      for (JsonNode tie : broker.get("ties")) {
        String leg = tie.get("leg").asText();
        long count = tie.get("triples").asLong();
        if (triples.put(leg + tie.get("partner"), count) == null) {
          legs.merge(leg, count, Long::sum);
        }
        assertEquals("observed", tie.get("status").asText());
        assertFalse(tie.get("source").asText().isEmpty(), tie::toString);
      }
      long across = broker.get("total").asLong() - broker.get("coordinator AAA").asLong();
      assertEquals(Map.of("first", across, "second", across), legs, broker::toString);
      assertEquals(0, broker.get("leftOut").asInt());
    }
  }

  // What leaves the cluster is E of the index: (E − I)/(E + I) of a strength E + I.
  @Test
  void theTiesToOtherClustersAreTheExternalOnesOfTheIndex() throws IOException {
    Map<String, Double> strength = new HashMap<>();
    for (JsonNode city :
        Answer.of("hubs --by strength --kind city --top 99 --format json").json()) {
      strength.put(city.get("name").asText(), city.get("strength").asDouble());
    }
    JsonNode all = json("--by-cluster --top 30 --evidence --evidence-top 100000");
    for (int i = 0; i < all.get("nodes").size(); i++) {
      JsonNode node = all.get("nodes").get(i);
      JsonNode evidence = all.get("evidence").get(i);
      assertEquals(node.get("name"), evidence.get("name"));
      if (node.get("e-i-index").isNumber()) {
        double external = 0;
        for (JsonNode tie : evidence.get("ties")) {
          external += tie.get("counts").asDouble();
        }
        double both = strength.get(node.get("name").asText());
        assertEquals(node.get("e-i-index").asDouble(), (2 * external - both) / both, 1e-9);
      }
    }
  }

  @Test
  void aShortListTellsHowManyItLeavesOut() throws IOException {
    JsonNode all = json("--top 2 --evidence --evidence-top 1000");
    JsonNode three = json("--top 2 --evidence --evidence-top 3");
    for (int i = 0; i < 2; i++) {
      assertEquals(3, three.get(i).get("ties").size());
      assertEquals(all.get(i).get("ties").size() - 3, three.get(i).get("leftOut").asInt());
    }
    for (String options : List.of("--evidence-top 0", "--top 0")) {
      assertEquals(ExitCode.USAGE, Answer.of("brokers --evidence " + options).exitCode());
    }
    assertEquals(2, Answer.of("brokers --evidence --top 2 --format jsonl").out().lines().count());
  }

  @Test
  void theRolesOfABrokerAddUp() throws IOException {
    Answer result = Answer.ofWords("brokers --top 5 --permutations 100 --format json".split(" "));
    assertEquals(0, result.exitCode(), result.err());
    assertEquals(5, result.json().size());
    for (JsonNode row : result.json()) {
      double sum = 0;
      for (String role :
          List.of(
              "coordinator AAA",
              "itinerant ABA",
              "representative AAB",
              "gatekeeper ABB",
              "liaison ABC")) {
        sum += row.get(role).asDouble();
      }
      assertEquals(row.get("total").asDouble(), sum, row.toString());
    }
  }
}
