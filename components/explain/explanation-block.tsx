import { type Explanation, explanationText } from "@/server/domain/explanation";

type ExplanationBlockProps = { label: string; value?: string; explanation: Explanation };

/** An explanation on paper: the same lines as on the screen, unfolded, kept together on one page. */
export function ExplanationBlock({ label, value, explanation }: ExplanationBlockProps) {
  return (
    <section aria-label={`How ${label} is worked out`} className="break-inside-avoid text-sm">
      <p className="font-semibold">
        {label}
        {value && <span className="font-normal"> {value}</span>}
      </p>
      <ul>
        {explanationText(explanation).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
