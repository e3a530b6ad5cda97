import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeTitles, normalizeTitle, rankTitles, type TitleCandidate } from "./search";

const row = (occupationCode: string, title: string, sources = 1): TitleCandidate => ({
  occupationCode,
  title,
  titleKey: normalizeTitle(title),
  sources,
});

describe("normalizeTitle", () => {
  it.each([
    ["Police and Sheriff's Patrol Officers", "police sheriff patrol officer"],
    ["Waitresses", "waitress"],
    ["Secretaries", "secretary"],
    ["Bus Drivers, School", "bus driver school"],
    ["Labourer", "laborer"],
    ["  Crème   brûlée  COOK ", "creme brulee cook"],
    ["Glass/Mirror Installer (II)", "glass mirror installer ii"],
  ])("%s → %s", (title, key) => expect(normalizeTitle(title)).toBe(key));

  it("is stable: a key is its own key", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z ,'-]{0,30}$/), (text) => {
        const key = normalizeTitle(text);
        // Plurals fold once: "ses" may lose two, so only the word count is a law.
        expect(key.split(" ").length).toBeLessThanOrEqual(
          text.split(/[^A-Za-z]+/).filter(Boolean).length || 1,
        );
        expect(key).toBe(key.trim().toLowerCase());
      }),
    );
  });
});

describe("rankTitles", () => {
  const shelf = [
    row("33-3021.02", "Police Officer", 1),
    row("33-3051.00", "Police Officer", 2),
    row("33-3051.00", "Police Officer I", 1),
    row("33-3051.00", "Campus Police Officer", 3),
    row("33-1012.00", "Police Chief", 4),
    row("41-2031.00", "Sales Associate", 6),
  ];

  it("puts the exact title first and breaks the tie by number of sources", () => {
    const list = rankTitles("police officers", shelf);
    expect(list.map((line) => [line.occupationCode, line.match])).toEqual([
      ["33-3051.00", "exact"],
      ["33-3021.02", "exact"],
      ["33-1012.00", "partial"],
    ]);
  });

  it("shows one line per occupation and never a job without a matching word", () => {
    const codes = rankTitles("police", shelf).map((line) => line.occupationCode);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).not.toContain("41-2031.00");
  });

  it("matches while typing", () => {
    expect(rankTitles("pol off", shelf)[0]?.occupationCode).toBe("33-3051.00");
  });

  it("answers nothing to nothing", () => {
    expect(rankTitles(" , ", shelf)).toEqual([]);
    expect(rankTitles("astronaut", shelf)).toEqual([]);
  });

  it("forgives one slip in a long word, none in a short one", () => {
    expect(rankTitles("ploice", shelf)[0]?.titleKey).toContain("police");
    expect(rankTitles("cief", shelf)).toEqual([]);
  });

  it("keeps to its limit", () => expect(rankTitles("police", shelf, 2)).toHaveLength(2));
});

describe("mergeTitles", () => {
  it("keeps the title most sources use where keys are the same", () => {
    const titles = [
      row("47-2061.00", "Construction Laborers", 1),
      row("47-2061.00", "Construction Laborer", 4),
    ];
    expect(mergeTitles(titles)).toEqual([titles[1]]);
  });
});
