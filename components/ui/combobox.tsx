"use client";

import { clsx } from "clsx";
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
  const { state, inputProps, listProps, optionProps } = useCombobox({ value, onChange, search });
  return (
    <div className="relative">
      <input
        {...control}
        {...inputProps}
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        className={controlClass}
      />
      <div
        {...listProps}
        className="absolute inset-x-0 top-full z-30 mt-1 max-h-72 overflow-auto rounded-md border border-line bg-raised p-1 shadow-raised"
      >
        {state.options.map((option, index) => (
          <div
            key={option.id}
            {...optionProps(option, index)}
            ref={index === state.active ? showActive : undefined}
            className={clsx(
              "cursor-pointer rounded-sm px-2 py-1.5",
              index === state.active && "bg-accent-soft",
            )}
          >
            <span className="block text-md">{option.label}</span>
            {option.detail && <span className="block text-xs text-ink-2">{option.detail}</span>}
          </div>
        ))}
      </div>
      <output className={needsWords(state) ? "mt-1 block text-sm text-ink-2" : "sr-only"}>
        {statusText(state, emptyText)}
      </output>
    </div>
  );
}

function showActive(item: HTMLElement | null) {
  item?.scrollIntoView({ block: "nearest" });
}

const needsWords = (state: ComboboxState) =>
  state.open && state.loading !== "loading" && state.options.length === 0;

function statusText(state: ComboboxState, emptyText: string): string {
  if (!state.open || state.loading === "loading") return "";
  if (state.loading === "failed") return "The search did not answer. Type again to retry.";
  if (state.options.length === 0) return state.query.trim() === "" ? "" : emptyText;
  return state.options.length === 1 ? "1 suggestion" : `${state.options.length} suggestions`;
}
