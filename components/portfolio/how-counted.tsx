import { FIGURES, NOT_COMPARABLE } from "@/server/domain/outcomes/labels";
import { type Period, periodText } from "@/server/domain/outcomes/period";

/** The definition behind each figure of the portfolio, in one place that opens. */
export function HowCounted({ period }: { period: Period }) {
  const { fullDutyOfCompleters, fullDutyOfStarters } = FIGURES;
  return (
    <details className="px-4 py-2">
      <summary className="min-h-6 text-ink-2">How these figures are counted</summary>
      <ul className="mt-1 grid max-w-prose gap-1 text-ink-2">
        <li>
          {fullDutyOfCompleters.label}: {fullDutyOfCompleters.definition} The period is {periodText(period)},
          the same on every page; with its 95 % interval (Wilson); “too few” under 20.
        </li>
        <li>
          {fullDutyOfStarters.label}: {fullDutyOfStarters.definition}
        </li>
        <li>
          Projected: what has been used, what is authorized and what is asked, used to the end, and before
          anything is the planned stay; summed over running programs. Those not projected yet are left out and
          counted beside it.
        </li>
        <li>
          Cost per full duty: cost of all started programs that ended over full-duty returns. Per point: cost
          over points of job match gained. A program that was closed before it started is in no figure of
          ended programs.
        </li>
        <li>
          Authorized and not used after the stop rule: what authorizations that ran past the discharge had
          left, of programs that the stop rule ended. It ended a program where the clinic’s reason is want of
          progress and the flat weeks in a row had come to your threshold for discharge. It is a count, not an
          estimate of what would have been spent.
        </li>
        <li>
          {NOT_COMPARABLE} Lines with other job strengths are not comparable either; the mix stands under each
          name.
        </li>
      </ul>
    </details>
  );
}
