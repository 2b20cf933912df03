package corridor.importer.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import corridor.importer.place.PlaceMatch.Ambiguous;
import corridor.importer.place.PlaceMatch.Candidate;
import corridor.importer.place.PlaceMatch.Found;
import corridor.importer.place.PlaceMatch.Unknown;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNamesTest {
  private static final PlaceNames NAMES = PlaceNames.of(Gazetteer.standard());

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # codes of today, of former years, and as programs write them
          320500, 320500, 320500
          3205, 320500, 320500
          320500000000, 320500, 320500
          320500.0, 320500, 320500
          310115, 310000, 310115
          310100, 310000, 310000
          142300, 141100, 141100
          371200, 370100, 370100
          320584, 320500, 320509
          # Chinese names, long and short
          苏州, 320500, 320500
          苏州市, 320500, 320500
          恩施, 422800, 422800
          恩施州, 422800, 422800
          恩施自治州, 422800, 422800
          恩施土家族苗族自治州, 422800, 422800
          恩施市, 422800, 422801
          延边, 222400, 222400
          湘西, 433100, 433100
          西双版纳, 532800, 532800
          黔东南, 522600, 522600
          锡林郭勒, 152500, 152500
          锡盟, 152500, 152500
          喀什地区, 653100, 653100
          喀什市, 653100, 653101
          大理, 532900, 532900
          西安, 610100, 610100
          中山, 442000, 442000
          大同, 140200, 140200
          仙桃市, 429004, 429004
          江苏, 320000, 320000
          内蒙古, 150000, 150000
          香港, 810000, 810000
          澳门特别行政区, 820000, 820000
          台北, 710000-TPE, 710000-TPE
          臺北市, 710000-TPE, 710000-TPE
          # English names and pinyin
          Suzhou Jiangsu, 320500, 320500
          Hangzhou City, 330100, 330100
          Xi'an, 610100, 610100
          xian shi, 610100, 610100
          HARBIN, 230100, 230100
          Ürümqi, 650100, 650100
          Urumqi, 650100, 650100
          Lvliang, 141100, 141100
          Inner Mongolia, 150000, 150000
          Shaanxi, 610000, 610000
          Shanxi, 140000, 140000
          Hong Kong, 810000, 810000
          Macau, 820000, 820000
          # former names
          襄樊, 420600, 420600
          思茅市, 530800, 530800
          莱芜, 370100, 370116
          莱芜市, 370100, 370100
          通什市, 469001, 469001
          巢湖, 340100, 340181
          伊克昭盟, 150600, 150600
          鄂西土家族苗族自治州, 422800, 422800
          万县, 500000, 500000
          吴县, 320500, 320500
          南汇区, 310000, 310119
          昆山县, 320500, 320583
          大同县, 140200, 140227
          # districts and counties
          浦东新区, 310000, 310115
          浦东, 310000, 310115
          昆山, 320500, 320583
          Kunshan, 320500, 320583
          苏州工业园区, 320500, 320576
          景宁县, 331100, 331127
          # several places
          江苏省苏州市, 320500, 320500
          江苏苏州昆山市, 320500, 320583
          江苏省昆山市, 320500, 320583
          中国江苏省苏州市, 320500, 320500
          江苏-苏州, 320500, 320500
          苏州（江苏）, 320500, 320500
          'Suzhou, Jiangsu, China', 320500, 320500
          'Suzhou, Anhui', 341300, 341300
          Kunshan (Jiangsu), 320500, 320583
          吉林省吉林市, 220200, 220200
          吉林吉林, 220200, 220200
          北京朝阳, 110000, 110105
          北京市朝阳区, 110000, 110105
          安徽省安庆市枞阳县, 340700, 340722
          四川省重庆市, 500000, 500000
          广东省海口市, 460100, 460100
          'Nanjing, Fujian', 350600, 350627
          215123 江苏省苏州市虎丘区科技路1号, 320500, 320505
          江苏省苏州市人民路1号, 320500, 320500
          # spaces and width
          '  苏州　', 320500, 320500
          苏 州, 320500, 320500
          Ｓｈａｎｇｈａｉ, 310000, 310000
          ３１００００, 310000, 310000
          """)
  void aNameIsFound(String name, String prefecture, String exact) {
    PlaceMatch match = NAMES.find(name);
    if (!(match instanceof Found found)) {
      throw new AssertionError(name + " is " + match);
    }
    assertEquals(exact, found.exact().code(), name);
    assertEquals(prefecture, found.prefecture().code(), name);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Suzhou, 320500 341300
          SUZHOU CITY, 320500 341300
          Taizhou, 321200 331000
          Fuzhou, 350100 361000
          Yichun, 230700 360900
          Yulin, 450900 610800
          Jilin, 220000 220200
          吉林, 220000 220200
          海南, 460000 632500
          Hainan, 460000 632500
          朝阳, 110105 211300 220104
          朝阳区, 110105 220104
          新竹, 710000-HSQ 710000-HSZ
          通州, 110112 320612
          鼓楼区, 320106 320302 350102 410204
          巴州, 511902 652800
          巢湖地区, 340100 340200 340500
          341400, 340100 340200 340500
          """)
  void homonymsAreNotGuessed(String name, String codes) {
    if (!(NAMES.find(name) instanceof Ambiguous ambiguous)) {
      throw new AssertionError(name + " is " + NAMES.find(name));
    }
    assertEquals(
        List.of(codes.split(" ")), ambiguous.places().stream().map(Place::code).toList(), name);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Suzhou, 江苏, 320500
          Suzhou, Anhui, 341300
          Taizhou, 浙江省, 331000
          Fuzhou, 360000, 361000
          朝阳, 北京, 110105
          朝阳, 辽宁省, 211300
          朝阳区, 长春市, 220104
          吉林, 吉林省, 220200
          海南, 海南省, 460000
          海南, 青海, 632500
          西安, 辽源, 220403
          Suzhou, 'Suzhou, Anhui', 341300
          苏州, 华东, 320500
          苏州, '', 320500
          """)
  void aProvinceDecides(String name, String context, String exact) {
    PlaceMatch match = NAMES.find(name, Optional.of(context));
    if (!(match instanceof Found found)) {
      throw new AssertionError(name + " in " + context + " is " + match);
    }
    assertEquals(exact, found.exact().code(), name);
  }

  @Test
  void aPlaceThatIsNotInItsProvinceIsUnknown() {
    Place suzhou = Gazetteer.standard().find("320500").orElseThrow();
    assertEquals(
        new Unknown(ImmutableList.of(new Candidate(suzhou, 1))),
        NAMES.find("苏州", Optional.of("安徽")));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          苏洲, 320500, 0.5
          Hangzhuo, 330100, 0.875
          Shenzen, 440300, 0.875
          乌鲁木其市, 650100, 0.8
          """)
  void whatIsUnknownHasSimilarNames(String name, String code, double score) {
    if (!(NAMES.find(name) instanceof Unknown unknown)) {
      throw new AssertionError(name + " is " + NAMES.find(name));
    }
    List<Candidate> candidates = unknown.candidates();
    assertTrue(candidates.size() <= 3, name);
    assertTrue(
        candidates.stream()
            .anyMatch(near -> near.place().code().equals(code) && near.score() == score),
        name + ": " + candidates);
    for (int i = 1; i < candidates.size(); i++) {
      assertTrue(candidates.get(i - 1).score() >= candidates.get(i).score(), name);
    }
  }

  @Test
  void textsThatNameNoPlaceAreUnknown() {
    for (String text :
        Arrays.asList(
            "", " ", "-", "12", "000000", "999999", "中国", "China", "苏州市场", "Tokyo", "东京")) {
      assertTrue(NAMES.find(text) instanceof Unknown, text + " is " + NAMES.find(text));
    }
  }

  @Test
  void oddTextsAreAnswered() {
    for (String text :
        List.of(
            "市",
            "省市区",
            "x".repeat(100_000),
            "州".repeat(5_000),
            "吉林 ".repeat(5_000),
            "\uD800",
            "%&/()")) {
      assertTrue(NAMES.find(text) instanceof Unknown, text.substring(0, 1));
    }
  }
}
