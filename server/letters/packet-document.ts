import type { PlainDate } from "../domain/plain-date";
import type { WeekKind } from "../domain/progress/fold-weeks";

export type PacketTable = { head: readonly string[]; rows: readonly (readonly string[])[] };

/** A part of the packet in the order it is read: facts, then words, then a table. */
export type PacketSection = {
  title: string;
  facts?: readonly { label: string; value: string }[];
  paragraphs?: readonly string[];
  table?: PacketTable | null;
};

/** Job match by week in tenths of a percent, as the chart draws it. */
export type PacketChart = {
  weeks: readonly {
    week: number;
    tenths: number | null;
    kind: WeekKind;
    attended: number | null;
    planned: number | null;
  }[];
  markTenths: number | null;
  projection: readonly { week: number; tenths: number; lowTenths: number; highTenths: number }[];
  stayWeeks: number | null;
  /** The chart in words, for a reader who does not see it. */
  words: string;
};

/** The frozen packet as a document: the page and the PDF are made from the same. */
export type PacketDocument = {
  title: string;
  claimNumber: string;
  requestNumber: string;
  decidedOn: PlainDate | null;
  sections: readonly PacketSection[];
  chart: PacketChart | null;
  /** Parts that packets of that time did not keep. */
  missing: readonly string[];
  hash: string;
};
