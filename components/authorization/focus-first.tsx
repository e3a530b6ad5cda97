"use client";

import { useEffect } from "react";

type FocusFirstProps = {
  formId: string;
  /** Nothing must be typed: the confirming button takes the focus, so that Enter confirms. */
  confirm: boolean;
};

/** Puts the focus where the work begins, once the form is on screen: its first field, or its button. */
export function FocusFirst({ formId, confirm }: FocusFirstProps) {
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const controls = [...form.elements].filter((control) => control instanceof HTMLElement);
    const button = controls.find((control) => control instanceof HTMLButtonElement);
    (confirm ? button : controls[0])?.focus();
  }, [formId, confirm]);
  return null;
}
