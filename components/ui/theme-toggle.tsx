"use client";

import { clsx } from "clsx";
import { Monitor, Moon, Sun } from "lucide-react";
import { useId, useState } from "react";
import { type Theme, themeAttribute, themeCookie, themes } from "./theme";

const looks = {
  system: { label: "As the device", Sign: Monitor },
  light: { label: "Light", Sign: Sun },
  dark: { label: "Dark", Sign: Moon },
} as const;

/** Light, dark, or as the device is; kept for a year in a cookie that the server reads. */
export function ThemeToggle({ theme }: { theme: Theme }) {
  const name = useId();
  const [chosen, setChosen] = useState(theme);
  const choose = (next: Theme) => {
    setChosen(next);
    applyTheme(next);
  };
  return (
    <fieldset className="inline-flex rounded-md border border-line p-0.5">
      <legend className="sr-only">Colours</legend>
      {themes.map((each) => {
        const { label, Sign } = looks[each];
        return (
          <label
            key={each}
            title={label}
            className={clsx(
              "relative grid size-7 place-items-center rounded-sm has-focus-visible:outline-2 has-focus-visible:outline-focus",
              chosen === each ? "bg-accent-soft text-accent" : "text-ink-2 hover:bg-line-2",
            )}
          >
            <input
              type="radio"
              name={name}
              value={each}
              checked={chosen === each}
              onChange={() => choose(each)}
              aria-label={label}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            <Sign aria-hidden="true" size={15} />
          </label>
        );
      })}
    </fieldset>
  );
}

function applyTheme(theme: Theme): void {
  const attribute = themeAttribute(theme);
  if (attribute) document.documentElement.dataset.theme = attribute;
  else delete document.documentElement.dataset.theme;
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=31536000; samesite=lax`;
}
