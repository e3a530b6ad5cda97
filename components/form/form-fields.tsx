"use client";
import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";
import type { FieldValues, Path } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NumberInput } from "@/components/ui/number-input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { FormPart } from "./use-command-form";

type Common<T extends FieldValues> = {
  form: FormPart<T>;
  /** The field's path; also its id on the page. */
  name: Path<T>;
  label: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  className?: string;
};

const fieldOf = <T extends FieldValues>({ form, name, label, hint, required, className }: Common<T>) => ({
  id: name,
  label,
  hint,
  required: required ?? true,
  className,
  error: form.sentence(name),
});

/** One line of text, a date, an address: an `<input>` of a form. */
export function TextField<T extends FieldValues>(
  props: Common<T> & Pick<ComponentProps<"input">, "type" | "autoComplete" | "inputMode" | "min" | "max">,
) {
  const { form, name, type, autoComplete = "off", inputMode, min, max } = props;
  return (
    <Field {...fieldOf(props)}>
      {(control) => (
        <Input {...control} {...form.register(name)} {...{ type, autoComplete, inputMode, min, max }} />
      )}
    </Field>
  );
}

/** A number with its unit. */
export function NumberField<T extends FieldValues>(props: Common<T> & { unit?: string }) {
  const { form, name, unit } = props;
  return (
    <Field {...fieldOf(props)}>
      {(control) => <NumberInput {...control} {...form.register(name)} whole unit={unit} />}
    </Field>
  );
}

/** A few sentences. */
export function WordsField<T extends FieldValues>(props: Common<T> & { rows?: number }) {
  const { form, name, rows } = props;
  return (
    <Field {...fieldOf(props)}>
      {(control) => <Textarea {...control} {...form.register(name)} rows={rows} />}
    </Field>
  );
}

export type Choice = { value: string; label: string };

/** One of a list; `empty` is the line that stands for none. */
export function ChoiceField<T extends FieldValues>(
  props: Common<T> & { choices: readonly Choice[]; empty?: string },
) {
  const { form, name, choices, empty } = props;
  return (
    <Field {...fieldOf(props)}>
      {(control) => (
        <Select {...control} {...form.register(name)}>
          {empty !== undefined && <option value="">{empty}</option>}
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

const columnClass = { 1: "", 2: "sm:grid-cols-2", 3: "sm:grid-cols-3" } as const;

/** Fields that belong together, under one name. */
export function FieldGroup({
  title,
  columns = 2,
  children,
}: {
  title: string;
  columns?: 1 | 2 | 3;
  children: ReactNode;
}) {
  return (
    <fieldset className="rounded-lg border border-line bg-paper px-4 pt-1 pb-4">
      <legend className="px-1 text-md font-semibold">{title}</legend>
      <div className={clsx("grid gap-x-4 gap-y-3", columnClass[columns])}>{children}</div>
    </fieldset>
  );
}

/** The choices of a table of labels. */
export function choicesOf(labels: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
