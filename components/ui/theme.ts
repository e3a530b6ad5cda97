/** What the reader chose; `system` follows the device. */
export type Theme = "system" | "light" | "dark";

/** The cookie's name: read on the server, so that the first paint already has the right colours. */
export const themeCookie = "theme";

export const themes = ["system", "light", "dark"] as const satisfies readonly Theme[];

/** Reads the cookie's value; anything unknown follows the device. */
export function readTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}

/** The value of `data-theme` on `<html>`; undefined leaves it to the device. */
export function themeAttribute(theme: Theme): "light" | "dark" | undefined {
  return theme === "system" ? undefined : theme;
}
