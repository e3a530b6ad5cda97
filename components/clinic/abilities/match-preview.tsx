import type { OutputOf } from "@/app/_trpc/call";
import { Explain } from "@/components/explain/explain";
import { Delta } from "@/components/progress/delta";
import { Chip } from "@/components/ui/chip";
import { formatTenths } from "@/server/domain/percent";

type Preview = OutputOf<"workingFile.previewReport">;

/** The job match this report would give, and how the stop rule would count the week, before it is sent. */
export function MatchPreview({ preview, week }: { preview: Preview | null; week: number }) {
  const label = week === 0 ? "Job match at baseline" : "New job match";
  return (
    <output className="flex min-h-16 flex-wrap items-center gap-x-5 gap-y-1 rounded-lg border border-line bg-paper px-4 py-2.5">
      <span>
        <span className="block text-2xs text-ink-3">{label}</span>
        <span className="text-xl font-semibold">
          {preview ? (
            <Explain label={label} value={formatTenths(preview.tenths)} explanation={preview.explanation} />
          ) : (
            "—"
          )}
        </span>
      </span>
      {preview && <PreviewWords preview={preview} week={week} />}
    </output>
  );
}

function PreviewWords({ preview, week }: { preview: Preview; week: number }) {
  const { deltaTenths, markTenths, kind, met, tested, total, essentialUnmet, limitingText } = preview;
  const { sentence, progress } = preview;
  return (
    <>
      {week > 0 && <Explain label="Change" value={<Delta tenths={deltaTenths} />} explanation={progress} />}
      {kind === "flat" && <Chip tone="flat">Flat week</Chip>}
      {kind === "progress" && <Chip tone="good">Progress</Chip>}
      {kind === "ready" && <Chip tone="good">Ready for full duty</Chip>}
      {kind === "excused" && <Chip>Excused week</Chip>}
      <span className="text-ink-2">
        {met} met, {tested} of {total} tested · {essentialUnmet} essential not met
        {limitingText && ` · limiting: ${limitingText}`}
        {markTenths !== null && (
          <>
            {" · "}
            <Explain label="The mark" value={`mark ${formatTenths(markTenths)}`} explanation={progress} />
          </>
        )}
      </span>
      <span className="basis-full text-sm text-ink-2">
        <Explain label="How the week counts" value={sentence} explanation={progress} sentence />
      </span>
    </>
  );
}
