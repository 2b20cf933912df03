package corridor.importer.table;

import com.google.common.base.CharMatcher;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Where the cells of a workbook say they are. The library makes room for all columns up to the one
 * that a cell names, so that a cell of a few bytes in column {@code ZZZZZZ} would take all memory.
 */
public final class CellPlaces {
  private static final String LAST_COLUMN = "XFD";
  private static final XMLInputFactory XML = XMLInputFactory.newInstance();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  private CellPlaces() {}

  /**
   * Whether a cell of any sheet is beyond the last column that a workbook can have. What is no XML
   * is passed over: it holds no cells, or the library tells that it is damaged.
   */
  public static boolean anyBeyond(Path workbook) throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (ZipEntry sheet : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(sheet)) {
          if (anyBeyond(in)) {
            return true;
          }
        }
      }
      return false;
    }
  }

  private static boolean anyBeyond(InputStream sheet) {
    try {
      XMLStreamReader xml = XML.createXMLStreamReader(sheet);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
          String place = xml.getAttributeValue(null, "r");
          if (place != null && isBeyond(place)) {
            return true;
          }
        }
      }
      return false;
    } catch (XMLStreamException e) {
      return false;
    }
  }

  private static boolean isBeyond(String place) {
    String column = CharMatcher.anyOf("$0123456789").removeFrom(place).toUpperCase(Locale.ROOT);
    return column.length() > LAST_COLUMN.length()
        || (column.length() == LAST_COLUMN.length() && column.compareTo(LAST_COLUMN) > 0);
  }
}
