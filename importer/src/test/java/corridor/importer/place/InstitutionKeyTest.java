package corridor.importer.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstitutionKeyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          华为技术有限公司 | 华为技术 | limited
          华为技术有限责任公司 | 华为技术 | limited
          华为技术股份有限公司 | 华为技术 | joint-stock
          中芯国际集成电路制造（上海）有限公司 | 中芯国际集成电路制造上海 | limited
          中芯国际集成电路制造(上海) 有限公司 | 中芯国际集成电路制造上海 | limited
          Ｈｕａｗｅｉ Technologies Co., Ltd. | huawei technologies | limited
          HUAWEI TECHNOLOGIES CO LTD | huawei technologies | limited
          Huawei Technologies Company Limited | huawei technologies | limited
          Robert Bosch GmbH | robert bosch | gmbh
          Müller & Söhne GmbH & Co. KG | muller and sohne | gmbh
          FIAT S.p.A. | fiat | spa
          Acme, Inc. | acme | inc
          Acme Incorporated | acme | inc
          Åbo Akademi | abo akademi | ''
          The University of Hong Kong | university of hong kong | ''
          L'Oréal S.A. | loreal | sa
          浙江大学 | 浙江大学 | ''
          浙江 大学 | 浙江大学 | ''
          有限公司 | 有限公司 | ''
          Limited | limited | ''
          ··· | '' | ''
          """)
  void aNameIsReadAsCoreAndForm(String name, String core, String form) {
    assertEquals(new InstitutionKey(core, form), InstitutionKey.of(name));
  }

  @ParameterizedTest
  @CsvSource({
    "Bosch GmbH, Bosch, true",
    "Bosch GmbH, BOSCH G.m.b.H., true",
    "Bosch GmbH, Bosch Inc., false",
    "美的集团有限公司, 美的集团股份有限公司, false",
    "美的集团, 美的集团股份有限公司, true",
    "浙江大学, 浙江工业大学, false"
  })
  void theFormCountsOnlyWhereTwoDiffer(String one, String other, boolean same) {
    assertEquals(same, InstitutionKey.of(one).matches(InstitutionKey.of(other)));
    assertEquals(same, InstitutionKey.of(other).matches(InstitutionKey.of(one)));
  }
}
