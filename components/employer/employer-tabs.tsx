import { Tabs } from "@/components/ui/tabs";

/** The employer's two pages. */
export function EmployerTabs({ current }: { current: "workers" | "experience" }) {
  return (
    <Tabs
      label="Employer"
      tabs={[
        { href: "/employer", label: "My workers", current: current === "workers" },
        { href: "/employer/experience", label: "Lost days and return", current: current === "experience" },
      ]}
    />
  );
}
