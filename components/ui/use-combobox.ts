"use client";

import { type KeyboardEvent, useEffect, useEffectEvent, useReducer } from "react";
import { comboboxStep, type Option, startCombobox } from "./combobox-state";

export type Search = (query: string, signal: AbortSignal) => Promise<readonly Option[]>;

type ComboboxOptions = { value: Option | null; onChange: (option: Option | null) => void; search: Search };

const pauseMs = 120;

/** State and keys of a combobox whose options come from a search. */
export function useCombobox({ value, onChange, search }: ComboboxOptions) {
  const picked = value?.label ?? "";
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
    if (state.query.trim() === "" && value) onChange(null);
    dispatch({ type: "closed", label: state.query.trim() === "" ? "" : picked });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = moves[event.key];
    const active = state.options[state.active];
    if (by && (state.open || by === "down" || by === "up")) dispatch({ type: "moved", by });
    else if (event.key === "Enter" && state.open && active) pick(active);
    else if (event.key === "Escape" && state.open) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { state, dispatch, pick, close, onKeyDown };
}

const moves: Record<string, "down" | "up" | undefined> = { ArrowDown: "down", ArrowUp: "up" };
