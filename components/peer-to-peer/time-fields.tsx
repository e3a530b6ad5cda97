import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type TimeFieldsProps = {
  /** Names and ids begin with it. */
  name: string;
  label: string;
  /** "CT": the zone in which the time is said. */
  zone: string;
  error?: string | undefined;
};

/** A day and a time on the wall of the jurisdiction. */
export function TimeFields({ name, label, zone, error }: TimeFieldsProps) {
  return (
    <div className="flex flex-wrap gap-2">
      <Field id={`${name}-on`} label={`${label}, day`} error={error}>
        {(control) => <Input {...control} name={`${name}-on`} type="date" />}
      </Field>
      <Field id={`${name}-at`} label={`Time, ${zone}`}>
        {(control) => <Input {...control} name={`${name}-at`} type="time" />}
      </Field>
    </div>
  );
}

/** What was typed into TimeFields; null where the day is empty. */
export function readTime(data: FormData, name: string): { on: string; at: string } | null {
  const on = String(data.get(`${name}-on`) ?? "");
  return on ? { on, at: String(data.get(`${name}-at`) ?? "") } : null;
}
