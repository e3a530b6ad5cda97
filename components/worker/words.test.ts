import { describe, expect, it } from "vitest";
import { jobs } from "@/prisma/seed/jobs";
import { DRAFTED_DEMANDS } from "@/server/domain/occupations/demand-catalog";
import { plainDate } from "@/server/domain/plain-date";
import { demandNameEs } from "./demand-names-es";
import { english } from "./words-en";
import { spanish } from "./words-es";
import type { WorkerWords } from "./worker-words";

/** Every sentence of a language's words; where one takes amounts or names, small ones are put in. */
function sentences(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return [String(value(2, 4, "Acme"))];
  return typeof value === "object" && value ? Object.values(value).flatMap(sentences) : [];
}

const said = ({ day: _, locale: __, ...words }: WorkerWords) =>
  sentences(words).filter((text) => /[.?]$/.test(text) && text.split(" ").length > 3);

const wordsOf = (text: string) => text.match(/[\p{L}'’]+/gu) ?? [];
const count = (texts: readonly string[], pattern: RegExp) =>
  texts.reduce((total, text) => total + (text.match(pattern)?.length ?? 0), 0);

/** Words, sentences and syllables: groups of vowels, an English silent e taken off. */
function measure(texts: readonly string[], silentE: boolean) {
  const words = texts.flatMap(wordsOf);
  const syllables = words.reduce((total, word) => {
    const heard = silentE ? word.toLowerCase().replace(/(?<=[^aeiouy])e$/, "") : word.toLowerCase();
    return total + Math.max(1, heard.match(/[aeiouyáéíóúü]+/g)?.length ?? 1);
  }, 0);
  return { words: words.length, sentences: count(texts, /[.?!](\s|$)/g), syllables };
}

describe("the worker's words", () => {
  it("read at or below the 7th grade in English (Flesch–Kincaid)", () => {
    const { words, sentences, syllables } = measure(said(english), true);
    const grade = 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
    expect(words).toBeGreaterThan(150);
    expect(grade).toBeLessThanOrEqual(7);
  });

  it("read as easy or fairly easy in Spanish (Fernández Huerta, 70 and more)", () => {
    const { words, sentences, syllables } = measure(said(spanish), false);
    const ease = 206.84 - 60 * (syllables / words) - 1.02 * (words / sentences);
    expect(words).toBeGreaterThan(150);
    expect(ease).toBeGreaterThanOrEqual(70);
  });

  it("put amounts into sentences in both languages", () => {
    const shape = (words: WorkerWords) => sentences({ ...words, day: "" }).length;
    expect(shape(spanish)).toBe(shape(english));
    expect(english.day(plainDate("2026-12-18"))).toBe("Friday, December 18");
    expect(spanish.day(plainDate("2026-12-18"))).toBe("el viernes 18 de diciembre");
  });

  it("know the common demands in Spanish, and leave others as the clinic wrote them", () => {
    expect(demandNameEs("drag, 25 ft")).toBe("arrastrar, 25 ft");
    expect(demandNameEs("juggle")).toBeNull();
    for (const { label } of DRAFTED_DEMANDS) expect([label, demandNameEs(label)]).not.toEqual([label, null]);
    const demo = Object.values(jobs).flatMap(({ demands }) => demands.map(({ label }) => label));
    const unknown = demo.filter((label) => demandNameEs(label) === null);
    expect(unknown.length / demo.length).toBeLessThan(0.15);
  });
});
