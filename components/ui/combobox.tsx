"use client";

import { clsx } from "clsx";
import { useId } from "react";
import type { ComboboxState, Option } from "./combobox-state";
import { controlClass } from "./control-class";
import type { FieldControl } from "./field";
import { type Search, useCombobox } from "./use-combobox";

type ComboboxProps = Partial<FieldControl> & {
  value: Option | null;
  /** Null when the reader empties the box. */
  onChange: (option: Option | null) => void;
  /** Finds options for what is typed ("" at first); aborted when more is typed. */
  search: Search;
  placeholder?: string;
  /** What to do when nothing is found: "Nothing found. Try a shorter title." */
  emptyText: string;
};

/** Type to search, arrows to move, Enter to pick, Esc to keep what was picked before. */
export function Combobox({ value, onChange, search, placeholder, emptyText, ...control }: ComboboxProps) {
  const { state, dispatch, pick, close, onKeyDown } = useCombobox({ value, onChange, search });
  const listId = useId();
  const optionId = (index: number) => `${listId}-${index}`;
  return (
    <div className="relative">
      <input
        {...control}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={state.query}
        aria-expanded={state.open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={state.open && state.active >= 0 ? optionId(state.active) : undefined}
        onChange={(event) => dispatch({ type: "typed", query: event.target.value })}
        onFocus={(event) => event.target.select()}
        onClick={() => dispatch({ type: "opened" })}
        onBlur={close}
        onKeyDown={onKeyDown}
        className={controlClass}
      />
      <ul
        id={listId}
        role="listbox"
        aria-label="Suggestions"
        hidden={!state.open}
        className="absolute inset-x-0 top-full z-30 mt-1 max-h-72 overflow-auto rounded-md border border-line bg-raised p-1 shadow-raised"
      >
        {state.options.map((option, index) => (
          <li
            key={option.id}
            id={optionId(index)}
            role="option"
            aria-selected={index === state.active}
            ref={(item) => {
              if (index === state.active) item?.scrollIntoView({ block: "nearest" });
            }}
            // The press must not take the focus from the box before the option is picked.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(option)}
            className={clsx(
              "cursor-pointer rounded-sm px-2 py-1.5",
              index === state.active && "bg-accent-soft",
            )}
          >
            <span className="block text-md">{option.label}</span>
            {option.detail && <span className="block text-xs text-ink-2">{option.detail}</span>}
          </li>
        ))}
      </ul>
      <p role="status" className={clsx("mt-1 text-sm text-ink-2", !needsWords(state) && "sr-only")}>
        {statusText(state, emptyText)}
      </p>
    </div>
  );
}

const needsWords = (state: ComboboxState) =>
  state.open && state.loading !== "loading" && state.options.length === 0;

function statusText(state: ComboboxState, emptyText: string): string {
  if (!state.open || state.loading === "loading") return "";
  if (state.loading === "failed") return "The search did not answer. Type again to retry.";
  if (state.options.length === 0) return state.query.trim() === "" ? "" : emptyText;
  return state.options.length === 1 ? "1 suggestion" : `${state.options.length} suggestions`;
}
