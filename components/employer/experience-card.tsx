import type { OutputOf } from "@/app/_trpc/call";
import { Explain } from "@/components/explain/explain";
import { DefinitionList, Fact } from "@/components/ui/definition-list";
import { StackCard } from "@/components/ui/page-stack";
import { counted } from "@/server/domain/counted";
import { formatMoney } from "@/server/domain/money";
import {
  explainEmployerCost,
  explainLostDays,
  explainMedianDays,
  explainReturn,
} from "@/server/domain/outcomes/explain-lost-days";
import { basisText, shareText } from "@/server/domain/outcomes/proportion";

type Experience = OutputOf<"employer.experience">;
type ExperienceCardProps = { line: Experience["jobs"][number]; period: Experience["period"] };

/** One job: how many days were lost, who came back, and what it cost where the employer pays. */
export function ExperienceCard({ line, period }: ExperienceCardProps) {
  const { jobTitle, programs, fullDuty, atWork, lostDays, medianLostDays, unreported, usedCents } = line;
  return (
    <StackCard title={jobTitle ?? "Job not named yet"}>
      <DefinitionList>
        <Fact term="Lost days" strong>
          <Explain
            label="Lost days"
            value={lostDays.toLocaleString("en-US")}
            explanation={explainLostDays(line, period)}
          />
        </Fact>
        <Fact term="Half of the workers lost" note="or fewer">
          <Explain
            label="Half of the workers lost"
            value={medianLostDays ?? "—"}
            explanation={explainMedianDays(line, period)}
            align="end"
          />
        </Fact>
        <Fact term="Programs" note={programsNote(line)}>
          {programs}
        </Fact>
        <Return at="full duty" share={fullDuty} period={period} />
        <Return at="full or modified duty" share={atWork} period={period} />
        {unreported > 0 && <Fact term="Returns you have not reported">{unreported}</Fact>}
        {usedCents !== null && (
          <Fact term="Cost so far">
            <Explain
              label="Cost so far"
              value={formatMoney(usedCents, { cents: false })}
              explanation={explainEmployerCost(line, period)}
            />
          </Fact>
        )}
      </DefinitionList>
    </StackCard>
  );
}

/** "· 2 injuries · 1 still running"; the injuries where they are not as many. */
function programsNote({ programs, injuries, running }: ExperienceCardProps["line"]): string {
  const notes = [
    ...(injuries === programs ? [] : [`· ${counted(injuries, "injury", "injuries")}`]),
    ...(running > 0 ? [`· ${running} still running`] : []),
  ];
  return notes.join(" ");
}

type ReturnProps = {
  at: string;
  share: ExperienceCardProps["line"]["fullDuty"];
  period: Experience["period"];
};

function Return({ at, share, period }: ReturnProps) {
  const basis = <span className="block text-sm whitespace-nowrap">{basisText(share)}</span>;
  return (
    <Fact term={`Back at ${at}`} note={share.of > 0 && basis}>
      <Explain
        label={`Back at ${at}`}
        value={shareText(share)}
        explanation={explainReturn(at, share, period)}
        align="end"
      />
    </Fact>
  );
}
