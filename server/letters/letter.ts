import type { PlainDate } from "../domain/plain-date";

/** Name and address as they stand in a window envelope. */
export type Addressee = { name: string; lines: readonly string[]; phone: string | null };

export type LetterTable = { caption: string; rows: readonly { label: string; value: string }[] };

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
};
