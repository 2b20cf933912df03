package corridor.importer;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares {@code datapackage.json} with the tables that were read. Nothing depends on it, so that
 * what it says wrongly is a warning.
 */
final class DataPackageCheck {
  static final String FILE = "datapackage.json";
  private static final String HINT = "write the folder anew, or correct the file by hand";

  private final FolderFiles files;
  private final Map<String, List<String>> headers;
  private final Issues issues;

  DataPackageCheck(FolderFiles files, Map<String, List<String>> headers, Issues issues) {
    this.files = files;
    this.headers = headers;
    this.issues = issues;
  }

  void check() throws IOException {
    Optional<InputStream> file = files.open(FILE);
    if (file.isEmpty()) {
      issues.addForFile(
          IssueCode.MISSING_DATAPACKAGE,
          FILE,
          "the file is missing",
          "other programs learn the types of the columns from it");
      return;
    }
    try (InputStream in = file.get()) {
      checkResources(
          new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(in));
    } catch (JacksonException e) {
      JsonLocation at = e.getLocation();
      issues.add(
          Issue.of(
              IssueCode.BAD_DATAPACKAGE,
              FILE,
              at == null ? 0 : Math.max(0, at.getLineNr()),
              at == null ? 0 : Math.max(0, at.getColumnNr()),
              "not JSON: " + Issues.plain(e.getOriginalMessage()),
              HINT));
    } catch (CharConversionException e) {
      issues.addForFile(IssueCode.BAD_DATAPACKAGE, FILE, "not UTF-8", HINT);
    }
  }

  private void checkResources(JsonNode document) {
    if (!document.path("resources").isArray()) {
      issues.addForFile(
          IssueCode.BAD_DATAPACKAGE, FILE, "the file has no list called resources", HINT);
      return;
    }
    Set<String> described = new HashSet<>();
    for (JsonNode resource : document.path("resources")) {
      String path = resource.path("path").asText();
      List<String> columns = headers.get(path);
      if (columns == null) {
        mismatch("resources: " + Issues.quote(path) + " is no table of this folder");
      } else if (described.add(path)) {
        checkFields(path, resource.path("schema").path("fields"), columns);
      } else {
        mismatch("resources: " + path + " is described twice");
      }
    }
    headers.forEach(
        (path, columns) -> {
          if (!columns.isEmpty() && !described.contains(path)) {
            mismatch("resources: " + path + " is not described");
          }
        });
  }

  private void checkFields(String path, JsonNode fields, List<String> columns) {
    List<String> names = new ArrayList<>();
    fields.forEach(field -> names.add(field.path("name").asText()));
    if (!columns.isEmpty() && !names.equals(columns)) {
      mismatch(
          path
              + ": the fields are "
              + Issues.plain(String.join(",", names))
              + "; the columns are "
              + Issues.plain(String.join(",", columns)));
    }
  }

  private void mismatch(String message) {
    issues.addForFile(IssueCode.DATAPACKAGE_MISMATCH, FILE, message, HINT);
  }
}
