import type { Band, DemandKind, Direction, Unit } from "@/server/domain/job-demands/demand";
import type { DemandDraft } from "@/server/domain/job-demands/schema";
import type { StrengthLevel } from "@/server/domain/occupations/strength";

export type JobSketch = {
  title: string;
  occupationCode: string;
  strength: StrengthLevel;
  demands: DemandDraft[];
};

const line = /^([●○]) (.+): (at most )?(?:(yes)|([\d.]+) (\S+))(?: (occasional|frequent|constant))?$/;
const heights = /(floor|waist)–(waist|shoulder|overhead)/;

function kindOf(unit: Unit, band: Band | null): DemandKind {
  if (band !== null) return "load";
  return unit === "min/shift" ? "tolerance" : "task";
}

/** "lift floor–waist" → "lift-floor-waist": the demand's code within its job. */
function codeOf(label: string): string {
  return label
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

function readDemand(text: string): DemandDraft {
  const parts = line.exec(text.trim());
  if (!parts)
    throw new Error(`“${text.trim()}” is not a demand: write “● lift floor–waist: 50 lb occasional”.`);
  const [, mark, label = "", atMost, yes, amount, unitText, band = null] = parts;
  const unit = (yes ? "yes/no" : unitText) as Unit;
  const direction: Direction = atMost ? "at_most" : "at_least";
  return {
    code: codeOf(label),
    label,
    kind: kindOf(unit, band as Band | null),
    unit,
    direction,
    required: yes ? 1 : Number(amount),
    band: band as Band | null,
    height: heights.exec(label)?.[0] ?? null,
    essential: mark === "●",
    weight: 1,
    source: "job_analysis",
    sourceDetail: "Job analysis at the work site",
  };
}

/** A job from its lines, one demand each; two on one line stand apart. */
export function readJob(title: string, occupationCode: string, strength: StrengthLevel) {
  return ([text = ""]: TemplateStringsArray): JobSketch => ({
    title,
    occupationCode,
    strength,
    demands: text.trim().split("\n").map(readDemand),
  });
}
