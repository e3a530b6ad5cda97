import { explanationText, RULE_STATUS_WORDS } from "@/server/domain/explanation";
import { formatTenths } from "@/server/domain/percent";
import { formatDay } from "@/server/domain/plain-date";
import type { PacketChart, PacketSection } from "@/server/letters/packet-document";
import { evidenceView } from "../request-page/evidence-view";
import { frozenStanding } from "../request-page/frozen";
import type { PacketBody } from "./packet-body";

const points = (tenths: number | null) =>
  tenths === null ? "not known" : `${(tenths / 10).toFixed(1)} points a week`;

/** Job match and every demand as they were measured up to the decision. */
export function evidenceSection(body: PacketBody): PacketSection | null {
  const standing = frozenStanding(body);
  if (!standing) return null;
  const view = evidenceView(standing);
  const { attendance, effort, reports } = view;
  return {
    title: "The evidence",
    facts: [
      {
        label: "Job match",
        value: `${formatTenths(view.nowTenths)} of ${view.demandsTested} tested demands`,
      },
      { label: "Baseline", value: formatTenths(view.baselineTenths) },
      { label: "Demands met", value: `${view.demandsMet} of ${view.demandsTotal}` },
      { label: "Essential demands not met", value: String(view.essentialUnmet) },
      { label: "Limiting demand", value: view.limiting ?? "none" },
      { label: "Measured", value: view.measuredOn ? formatDay(view.measuredOn) : "—" },
      { label: "Sessions attended", value: `${attendance.attended} of ${attendance.planned}` },
      { label: "Effort valid", value: `${effort.valid} of ${effort.tested} tests` },
      { label: "Reports late", value: `${reports.late} of ${reports.filed}` },
    ],
    paragraphs: [
      view.sentence,
      // The table below holds each demand's measurement.
      ...explanationText({ ...view.explain.jobMatch, inputs: [] }),
      ...(view.explain.progress ? explanationText(view.explain.progress) : []),
    ],
    table: {
      head: ["Demand", "Essential", "Baseline", "At the decision", "State", "Tested"],
      rows: view.rows.map((row) => [
        row.label,
        row.essential ? "yes" : "no",
        row.baselineText ?? "—",
        row.nowText ?? "—",
        row.stateText,
        row.tested ? `${formatDay(row.tested.testedOn)}, ${row.tested.tester}` : "—",
      ]),
    },
  };
}

/** Job match by week, to be drawn. */
export function chartOf(body: PacketBody): PacketChart | null {
  const standing = frozenStanding(body);
  if (!standing) return null;
  const { series } = evidenceView(standing);
  const said = series.weeks.map(({ week, tenths }) => `week ${week}: ${formatTenths(tenths)}`);
  return { ...series, words: `Job match by week. ${said.join("; ")}.` };
}

/** The needed against the achieved pace of an extension. */
export function extensionSection({ extension }: PacketBody): PacketSection | null {
  if (!extension) return null;
  return {
    title: "The extension’s pace",
    facts: [
      { label: "Needed", value: points(extension.neededTenthsPerWeek) },
      { label: "Achieved (Theil–Sen)", value: points(extension.achievedTenthsPerWeek) },
      { label: "Verdict", value: extension.verdict.replace("_", " ") },
    ],
    paragraphs: [
      ...extension.sentences,
      ...(extension.explanation ? explanationText(extension.explanation) : []),
    ],
  };
}

const words = { pass: "passed", warn: "doubtful", fail: "not passed" } as const;

/** Each rule with what was found, its version and where it is written. */
export function checklistSection({ checklist }: PacketBody): PacketSection | null {
  if (!checklist) return null;
  const passed = checklist.filter(({ result }) => result === "pass").length;
  return {
    title: `The checklist: ${passed} of ${checklist.length} pass`,
    table: {
      head: ["Result", "Found", "Rule and version", "Source"],
      rows: checklist.map(({ result, sentence, name, version, citation, status }) => [
        words[result],
        sentence,
        `${name}, ${version}`,
        `${citation} · ${RULE_STATUS_WORDS[status] ?? status}`,
      ]),
    },
  };
}
