"use client";
import { call } from "@/app/_trpc/call";
import { Combobox } from "@/components/ui/combobox";
import type { Option } from "@/components/ui/combobox-state";
import { Field } from "@/components/ui/field";
import { isStrengthLevel, STRENGTH_LABELS } from "@/server/domain/occupations/strength";

type JobPickerProps = {
  jobTitle: string;
  occupationCode: string | null;
  error: string | undefined;
  onPick: (occupationCode: string, title: string) => void;
  onEmpty: () => void;
};

/** Type a job's title, pick the occupation: even an exact title has several. */
export function JobPicker({ jobTitle, occupationCode, error, onPick, onEmpty }: JobPickerProps) {
  const value = jobTitle ? { id: occupationCode ?? "", label: jobTitle } : null;
  return (
    <Field
      id="jobTitle"
      label="Job"
      hint="Type a title, like “police officer” or “registered nurse”, and pick the occupation."
      error={error}
      required
    >
      {(control) => (
        <Combobox
          {...control}
          value={value}
          search={searchTitles}
          onChange={(option) => (option ? onPick(option.id, option.label) : onEmpty())}
          placeholder="Job title"
          emptyText="No job of that title is in the library. Try another title, or add the demands by hand below."
        />
      )}
    </Field>
  );
}

async function searchTitles(title: string): Promise<Option[]> {
  const { titles } = await call("jobDemands.searchTitles", { title });
  return titles.map((found) => ({
    id: found.occupationCode,
    label: found.title,
    detail: [found.occupationTitle, found.occupationCode, strengthWord(found.strength)]
      .filter(Boolean)
      .join(" · "),
  }));
}

function strengthWord(strength: string | null): string | null {
  return strength && isStrengthLevel(strength) ? STRENGTH_LABELS[strength] : null;
}
