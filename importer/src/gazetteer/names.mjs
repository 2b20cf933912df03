// Chinese names of places, their short forms and their pinyin.

const PEOPLES =
  "各族 蒙古族 蒙古 回族 藏族 维吾尔族 维吾尔 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 哈萨克 " +
  "傣族 黎族 傈僳族 佤族 畲族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 柯尔克孜 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 " +
  "毛南族 仡佬族 锡伯族 锡伯 阿昌族 普米族 塔吉克族 塔吉克 怒族 保安族 裕固族 独龙族 鄂伦春族 鄂温克族";
const WITHOUT_PEOPLES = new RegExp(`^(.{2,}?)(?:${PEOPLES.replaceAll(" ", "|")})+$`);
const AUTONOMOUS = /^(.+?)(自治州|自治县|自治旗|自治区)$/;
const LEVEL = /(特别行政区|地区|林区|特区|省|市|盟|县|区|旗)$/;

/** The name without what says its level: 恩施 of 恩施土家族苗族自治州, 浦东 of 浦东新区. */
export function bareName(name) {
  const autonomous = AUTONOMOUS.exec(name);
  if (autonomous) {
    const peoples = WITHOUT_PEOPLES.exec(autonomous[1]);
    return peoples ? peoples[1] : autonomous[1];
  }
  if (/^.{2,}新区$/.test(name)) {
    return name.slice(0, -2);
  }
  const bare = name.replace(LEVEL, "");
  return bare.length >= 2 ? bare : name;
}

/** Syllables joined, with an apostrophe where they could be read otherwise: xi'an. */
export function joinSyllables(syllables) {
  return syllables.reduce((text, next) => text + (text && /^[aeo]/.test(next) ? "'" : "") + next, "");
}

export function capitalise(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Latin letters as they are compared: no case, accents, spaces or marks. */
export function plainLatin(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z]/g, "");
}
