import { formatTenths } from "@/server/domain/percent";
import type { PortfolioLine } from "./types";

/** A share with its count and interval; "too few" under 20, because then it says more of chance. */
export function FullDuty({ share }: { share: PortfolioLine["fullDutyOfCompleters"] }) {
  const { count, of, tenths, lowTenths, highTenths, tooFew } = share;
  if (of === 0 || lowTenths === null || highTenths === null)
    return <span className="text-ink-3">none ended</span>;
  if (tooFew)
    return (
      <>
        too few
        <span className="block text-xs text-ink-2">
          {count} of {of}
        </span>
      </>
    );
  return (
    <>
      <span className="font-semibold">{formatTenths(tenths)}</span>
      <span className="block text-xs whitespace-nowrap text-ink-2">
        {(lowTenths / 10).toFixed(0)}–{(highTenths / 10).toFixed(0)} · n {of}
      </span>
    </>
  );
}
