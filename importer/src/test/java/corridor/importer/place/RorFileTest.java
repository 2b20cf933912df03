package corridor.importer.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Coordinates;
import corridor.importer.Issue;
import corridor.importer.IssueCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RorFileTest {
  /** As the two schemas have it; what the reader passes over is left out. */
  private static final String VERSION_1 =
      """
      {"id": "https://ror.org/00a2xv884", "name": "Zhejiang University", "status": "active", \
      "aliases": ["Chekiang University"], "acronyms": ["ZJU"], \
      "labels": [{"label": "浙江大学", "iso639": "zh"}], \
      "relationships": [{"label": "A", "type": "Child", "id": "https://ror.org/000000001"}, \
      {"label": "B", "type": "Parent", "id": "https://ror.org/000000002"}], \
      "addresses": [{"lat": 30.29365, "lng": 120.16142, "city": "Hangzhou"}], \
      "country": {"country_name": "China", "country_code": "CN"}}
      """;

  private static final String VERSION_2 =
      """
      {"id": "https://ror.org/00a2xv884", "status": "active", "names": [\
      {"lang": null, "types": ["acronym"], "value": "ZJU"}, \
      {"lang": "en", "types": ["alias"], "value": "Chekiang University"}, \
      {"lang": "en", "types": ["ror_display", "label"], "value": "Zhejiang University"}, \
      {"lang": "zh", "types": ["label"], "value": "浙江大学"}], \
      "locations": [{"geonames_details": {"country_code": "CN", "lat": 30.29365, \
      "lng": 120.16142, "name": "Hangzhou"}}], \
      "relationships": [{"label": "B", "type": "parent", "id": "https://ror.org/000000002"}]}
      """;

  private static final String CSV =
      """
      ror_id,name,country_code,city,lat,lng,status,names_zh,other_names,relationships
      https://ror.org/00a2xv884,Zhejiang University,CN,Hangzhou,30.29365,120.16142,active,浙江大学,\
      Chekiang University|ZJU,child:https://ror.org/000000001|parent:https://ror.org/000000002
      """;

  private static final Institution ZHEJIANG =
      new Institution(
          "https://ror.org/00a2xv884",
          "Zhejiang University",
          "浙江大学",
          "Zhejiang University",
          ImmutableList.of("Chekiang University"),
          ImmutableList.of("ZJU"),
          ImmutableList.of("https://ror.org/000000002"),
          "Hangzhou",
          "CN",
          Optional.of(new Coordinates(30.29365, 120.16142)));

  @TempDir private Path folder;

  private RorFile.Read read(String text) throws IOException {
    return RorFile.read(Files.writeString(folder.resolve("dump"), text));
  }

  @Test
  void bothSchemasAreRead() throws IOException {
    for (String text :
        List.of(VERSION_1, VERSION_2, "[" + VERSION_1 + "]", "[\n" + VERSION_2 + "]")) {
      assertEquals(
          new RorFile.Read(ImmutableList.of(ZHEJIANG), ImmutableList.of()), read(text), text);
    }
  }

  @Test
  void csvIsRead() throws IOException {
    RorFile.Read read = read(CSV);
    assertEquals(List.of(), read.issues());
    Institution only = read.institutions().get(0);
    assertEquals("浙江大学", only.nameZh());
    assertEquals(List.of("Chekiang University", "ZJU"), only.aliases());
    assertEquals(ZHEJIANG.parents(), only.parents());
    assertEquals(ZHEJIANG.coordinates(), only.coordinates());
    RorFile.Read official =
        read(
            """
            id,names.types.ror_display,names.types.label,names.types.acronym,status,relationships
            https://ror.org/00a2xv884,Zhejiang University,en: Zhejiang University; zh: 浙江大学,ZJU,\
            active,"Child: https://ror.org/000000001; Parent: https://ror.org/000000002"
            """);
    assertEquals("浙江大学", official.institutions().get(0).nameZh());
    assertEquals(ZHEJIANG.parents(), official.institutions().get(0).parents());
  }

  @Test
  void anArchiveOfBothSchemasCountsOnce() throws IOException {
    Path zip = folder.resolve("dump.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Map.Entry<String, String> file :
          List.of(Map.entry("v1.json", "[" + VERSION_1 + "]"), Map.entry("v2.json", VERSION_2))) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    assertEquals(List.of(ZHEJIANG), RorFile.read(zip).institutions());
  }

  @Test
  void inactiveRecordsAreLeftOutAndDamageIsReported() throws IOException {
    RorFile.Read read =
        read(
            VERSION_1.replace("\"active\"", "\"withdrawn\"")
                + "{\"id\": \"x\"}\n"
                + VERSION_2
                + "{\"id\": \"cut");
    assertEquals(List.of(ZHEJIANG), read.institutions());
    assertEquals(
        List.of(IssueCode.BLANK, IssueCode.BAD_JSON),
        read.issues().stream().map(Issue::code).toList());
  }

  @Test
  void aTornGzipIsReported() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(VERSION_2.repeat(2_000).getBytes(StandardCharsets.UTF_8));
    }
    Path file = folder.resolve("dump.jsonl.gz");
    Files.write(file, Arrays.copyOf(bytes.toByteArray(), bytes.size() - 20));
    RorFile.Read read = RorFile.read(file);
    assertEquals(List.of(ZHEJIANG), read.institutions());
    assertEquals(List.of(IssueCode.DAMAGED_GZIP), read.issues().stream().map(Issue::code).toList());
  }

  /** 2,503 organisations of China, Hong Kong, Macao and Taiwan. */
  @Test
  void aPublicDumpIsRead() throws IOException {
    RorFile.Read read =
        RorFile.read(SharedData.file("institutions/ror_latest_cn_hk_mo_tw.jsonl.gz"));
    assertEquals(List.of(), read.issues());
    assertTrue(read.institutions().size() > 2_400, read.institutions().size() + " read");
    InstitutionNames names = InstitutionNames.of(Map.of(), read.institutions());
    for (Institution institution : read.institutions()) {
      InstitutionMatch match = names.find(institution.name());
      assertTrue(
          match instanceof InstitutionMatch.Found
              || (match instanceof InstitutionMatch.Ambiguous ambiguous
                  && ambiguous.institutions().contains(institution)),
          institution.name());
    }
    assertEquals(
        "Zhejiang University",
        assertInstanceOf(InstitutionMatch.Found.class, names.find("浙江大学")).name());
  }
}
