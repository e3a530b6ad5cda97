/** Where the occupation data comes from; shown wherever its titles or values are. */
export const OCCUPATION_SOURCES = {
  onet: {
    name: "O*NET",
    edition: "30.0",
    attribution:
      "O*NET 30.0 Database, U.S. Department of Labor, Employment and Training Administration, CC BY 4.0, modified.",
  },
  ors: {
    name: "Occupational Requirements Survey",
    edition: "first wave, 2018 output",
    attribution:
      "Occupational Requirements Survey, first wave, 2018 output, U.S. Bureau of Labor Statistics (public domain).",
  },
  dot: {
    name: "Dictionary of Occupational Titles",
    edition: "1991 and older",
    attribution: "Dictionary of Occupational Titles, U.S. Department of Labor (public domain).",
  },
} as const;

/** The note under a title pick list and a drafted list of demands. */
export const OCCUPATION_ATTRIBUTION = [
  OCCUPATION_SOURCES.onet.attribution,
  `${OCCUPATION_SOURCES.ors.attribution} It describes a population of jobs; the employer's job analysis overrides it.`,
].join(" ");
