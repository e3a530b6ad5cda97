/** The box shared by every text control: 16 px, so that a phone does not zoom; its edge stands 3:1 on paper. */
export const controlClass =
  "min-h-9 w-full rounded-md border border-edge bg-paper px-2.5 text-base text-ink placeholder:text-ink-3 " +
  "aria-invalid:border-late aria-invalid:border-2 disabled:bg-line-2 disabled:text-ink-2 [&[readonly]]:bg-line-2";
