import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { pageLanguage } from "@/app/_trpc/server";
import { readTheme, themeAttribute, themeCookie } from "@/components/ui/theme";
import { fontVariables } from "./fonts/inter";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Full Duty", template: "%s · Full Duty" },
  description:
    "One page on which the parties to a workers' compensation claim decide about a work-rehabilitation program.",
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeAttribute(readTheme((await cookies()).get(themeCookie)?.value));
  return (
    <html lang={await pageLanguage()} className={fontVariables} data-theme={theme}>
      <body>{children}</body>
    </html>
  );
}
