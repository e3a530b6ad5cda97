import localFont from "next/font/local";

/** Latin, with tabular numerals; preloaded so that no figure shifts when it arrives. */
const latin = localFont({
  src: "../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-inter",
  display: "swap",
});

/** Names such as “Kowałski”: fetched from the app itself only when a page needs it. */
const latinExtended = localFont({
  src: "../../node_modules/@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-inter-extended",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: "U+0100-02BA, U+02BD-02C5, U+1E00-1E9F, U+1EF2-1EFF" }],
});

/** Class names for `<html>`: define the two font variables that globals.css reads. */
export const fontVariables = `${latin.variable} ${latinExtended.variable}`;
