"use client";

import {
  type ChangeEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useEffectEvent,
  useId,
  useReducer,
} from "react";
import { comboboxStep, type Option, startCombobox } from "./combobox-state";

export type Search = (query: string, signal: AbortSignal) => Promise<readonly Option[]>;

type ComboboxOptions = { value: Option | null; onChange: (option: Option | null) => void; search: Search };

const pauseMs = 120;
const moves: Record<string, "down" | "up" | undefined> = { ArrowDown: "down", ArrowUp: "up" };

/** State, keys and attributes of a combobox whose options come from a search (WAI-ARIA 1.2 combobox pattern). */
export function useCombobox({ value, onChange, search }: ComboboxOptions) {
  const picked = value?.label ?? "";
  const listId = useId();
  const [state, dispatch] = useReducer(comboboxStep, picked, startCombobox);
  const load = useEffectEvent(async (query: string, signal: AbortSignal) => {
    dispatch({ type: "loading" });
    try {
      const options = await search(query, signal);
      if (!signal.aborted) dispatch({ type: "loaded", options });
    } catch {
      if (!signal.aborted) dispatch({ type: "failed" });
    }
  });
  useEffect(() => {
    if (!state.open) return;
    const stop = new AbortController();
    const timer = setTimeout(() => void load(state.query.trim(), stop.signal), pauseMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [state.open, state.query]);
  useEffect(() => dispatch({ type: "closed", label: picked }), [picked]);

  const pick = (option: Option) => {
    dispatch({ type: "picked", label: option.label });
    onChange(option);
  };
  const close = () => {
    const emptied = state.query.trim() === "";
    if (emptied && value) onChange(null);
    dispatch({ type: "closed", label: emptied ? "" : picked });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = moves[event.key];
    const active = state.options[state.active];
    if (by) dispatch({ type: "moved", by });
    else if (event.key === "Enter" && state.open && active) pick(active);
    else if (event.key === "Escape" && state.open) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const optionId = (index: number) => `${listId}-${index}`;
  return {
    state,
    inputProps: {
      role: "combobox",
      value: state.query,
      "aria-expanded": state.open,
      "aria-controls": listId,
      "aria-autocomplete": "list",
      "aria-activedescendant": state.open && state.active >= 0 ? optionId(state.active) : undefined,
      onChange: (event: ChangeEvent<HTMLInputElement>) =>
        dispatch({ type: "typed", query: event.target.value }),
      onFocus: (event: FocusEvent<HTMLInputElement>) => event.target.select(),
      onClick: () => dispatch({ type: "opened" }),
      onBlur: close,
      onKeyDown,
    } as const,
    listProps: { id: listId, role: "listbox", hidden: !state.open, "aria-label": "Suggestions" } as const,
    optionProps: (option: Option, index: number) =>
      ({
        id: optionId(index),
        role: "option",
        "aria-selected": index === state.active,
        // The press must not take the focus from the box before the option is picked.
        onMouseDown: (event: MouseEvent) => event.preventDefault(),
        onClick: () => pick(option),
      }) as const,
  };
}
