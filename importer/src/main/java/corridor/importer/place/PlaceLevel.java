package corridor.importer.place;

/** How high a place stands, the highest first. */
public enum PlaceLevel {
  /** Provinces, autonomous regions, municipalities, special administrative regions. */
  PROVINCE,
  /** Cities, prefectures, leagues, autonomous prefectures; counties that no city stands above. */
  PREFECTURE,
  /** Districts, counties and county-level cities. */
  COUNTY
}
