import { clsx } from "clsx";
import type { ReactNode } from "react";

/** What a control needs so that its label, hint and error are read out with it. */
export type FieldControl = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-required": true | undefined;
};

type FieldProps = {
  /** Unique on the page; the control's id. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  /** A sentence that says what is wrong and how to mend it. */
  error?: string | null;
  required?: boolean;
  className?: string;
  children: (control: FieldControl) => ReactNode;
};

/** Label, hint, control and error sentence, tied together. `{(control) => <Input {...control} />}` */
export function Field({ id, label, hint, error, required, className, children }: FieldProps) {
  const described = clsx(hint && `${id}-hint`, error && `${id}-error`);
  return (
    <div className={clsx("grid content-start gap-1", className)}>
      <label htmlFor={id} className="text-md font-medium">
        {label}
        {required === false && <span className="font-normal text-ink-3"> (optional)</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-2">
          {hint}
        </p>
      )}
      {children({
        id,
        "aria-describedby": described || undefined,
        "aria-invalid": error ? true : undefined,
        "aria-required": required || undefined,
      })}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

/** An error sentence beside its control; the sign says it without colour. */
export function FieldError({ id, error }: { id: string; error: string | null | undefined }) {
  if (!error) return null;
  return (
    <p id={id} className="flex gap-1.5 text-sm text-late">
      <span aria-hidden="true" className="font-bold">
        !
      </span>
      {error}
    </p>
  );
}
