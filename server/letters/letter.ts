import type { PlainDate } from "../domain/plain-date";

/** Name and address as they stand in a window envelope. */
export type Addressee = { name: string; lines: readonly string[]; phone: string | null };

/** A figure of the letter and, line by line, how it came about: the words that the screen opens. */
export type LetterFigure = { label: string; lines: readonly string[] };

export type LetterTable = { caption: string; rows: readonly { label: string; value: string }[] };

/** Over the figures. */
export const FIGURES_TITLE = "How these figures are worked out";

/** A letter as text, before any layout: the preview on screen and the PDF are made from the same. */
export type Letter = {
  from: Addressee;
  to: Addressee;
  date: PlainDate;
  claimNumber: string;
  title: string;
  /** "Re:" lines. */
  about: readonly { label: string; value: string }[];
  paragraphs: readonly string[];
  tables: readonly LetterTable[];
  closing: readonly string[];
  signature: readonly string[];
  copies: readonly string[];
  /** Behind the letter, on pages of their own. */
  figures: readonly LetterFigure[];
};
