"use client";
import type { FieldValues, Path } from "react-hook-form";
import { ChoiceField, choicesOf } from "@/components/form/form-fields";
import type { FormPart } from "@/components/form/use-command-form";
import { RULE_STATUS_WORDS } from "@/server/domain/explanation";

type KnownFieldProps<T extends FieldValues> = { form: FormPart<T>; name: Path<T> };

/** How well an outside fact is known: read in its text, second hand, by policy. */
export function KnownField<T extends FieldValues>(props: KnownFieldProps<T>) {
  return (
    <ChoiceField
      {...props}
      label="How well it is known"
      choices={choicesOf(RULE_STATUS_WORDS)}
      empty="Choose"
    />
  );
}
