/**
 * Daily `Bytes Out` of `lambda:RDSQueryLogger` on the 42 days before the outlier of the Stealthwatch white paper.
 * The paper prints no daily values; these are a lognormal sample without trend, weekday pattern or earlier outlier,
 * chosen so that our own predictive shows the paper's row: expected 12,097,460.313, sample size 42, probability 0.37 %.
 */
export const RDS_QUERY_LOGGER_DAILY_BYTES_OUT: readonly number[] = [
  19395986, 6478800, 16338091, 4128347, 52367085, 3043583, 6258649, 13307632, 13397788, 12027903, 30483939,
  3826657, 7395470, 28510801, 68827775, 18111752, 8683958, 29500590, 6983922, 4369766, 15018924, 6655964,
  5077707, 24364538, 41556215, 16816197, 11883453, 16281071, 20944727, 31435084, 11465656, 1658469, 14470067,
  8130318, 2565758, 5192150, 6354499, 25952790, 11320696, 13043676, 13290335, 64409823,
];

/** The outlier of the paper: the value of the day after the 42. */
export const RDS_QUERY_LOGGER_OUTLIER_BYTES_OUT = 142_117_719;
