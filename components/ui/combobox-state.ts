/** One thing that can be picked. */
export type Option = {
  id: string;
  label: string /** A second line: code, source, employer. */;
  detail?: string;
};

export type ComboboxState = {
  query: string;
  open: boolean;
  /** Index of the option under the keyboard; -1 before the first arrow. */
  active: number;
  options: readonly Option[];
  loading: "idle" | "loading" | "failed";
};

export type ComboboxAction =
  | { type: "typed"; query: string }
  | { type: "loading" }
  | { type: "loaded"; options: readonly Option[] }
  | { type: "failed" }
  | { type: "moved"; by: "down" | "up" }
  | { type: "picked"; label: string }
  | { type: "opened" }
  | { type: "closed"; label: string };

export function startCombobox(label: string): ComboboxState {
  return { query: label, open: false, active: -1, options: [], loading: "idle" };
}

/** What the box shows after something happened; closing restores the name of what is picked. */
export function comboboxStep(state: ComboboxState, action: ComboboxAction): ComboboxState {
  switch (action.type) {
    case "typed":
      return { ...state, query: action.query, open: true, active: -1 };
    case "loading":
      return { ...state, loading: "loading" };
    case "loaded":
      return {
        ...state,
        loading: "idle",
        options: action.options,
        active: action.options.length > 0 ? 0 : -1,
      };
    case "failed":
      return { ...state, loading: "failed", options: [], active: -1 };
    case "moved":
      return { ...state, open: true, active: movedTo(state, action.by) };
    case "opened":
      return { ...state, open: true };
    case "picked":
    case "closed":
      return { ...state, query: action.label, open: false, active: -1 };
  }
}

function movedTo({ active, options }: ComboboxState, by: "down" | "up"): number {
  const last = options.length - 1;
  if (last < 0) return -1;
  if (by === "down") return active >= last ? 0 : active + 1;
  return active <= 0 ? last : active - 1;
}
