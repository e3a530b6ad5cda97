import type { OutputOf } from "@/app/_trpc/call";
import { Explain } from "@/components/explain/explain";
import { DefinitionList, Fact } from "@/components/ui/definition-list";
import { StackCard } from "@/components/ui/page-stack";
import { formatMoney } from "@/server/domain/money";
import { explainLostDays } from "@/server/domain/outcomes/explain-lost-days";
import { proportionText } from "@/server/domain/outcomes/proportion";

type Experience = OutputOf<"employer.experience">;
type ExperienceCardProps = { line: Experience["jobs"][number]; period: Experience["period"] };

/** One job: how many days were lost, who came back, and what it cost where the employer pays. */
export function ExperienceCard({ line, period }: ExperienceCardProps) {
  const { jobTitle, programs, running, fullDuty, atWork, lostDays, medianLostDays, unreported, usedCents } =
    line;
  return (
    <StackCard title={jobTitle ?? "Job not named yet"}>
      <DefinitionList>
        <Fact term="Lost days" note={`· half of the workers ${medianLostDays} or fewer`} strong>
          <Explain
            label="Lost days"
            value={lostDays.toLocaleString("en-US")}
            explanation={explainLostDays(line, period)}
          />
        </Fact>
        <Fact term="Programs" note={running > 0 ? `· ${running} still running` : undefined}>
          {programs}
        </Fact>
        <Fact term="Back at full duty">{proportionText(fullDuty)}</Fact>
        <Fact term="Back at full or modified duty">{proportionText(atWork)}</Fact>
        {unreported > 0 && <Fact term="Returns you have not reported">{unreported}</Fact>}
        {usedCents !== null && <Fact term="Cost so far">{formatMoney(usedCents, { cents: false })}</Fact>}
      </DefinitionList>
    </StackCard>
  );
}
