import { NothingHere } from "@/components/layout/nothing-here";

export default function NotFound() {
  return (
    <main className="grid min-h-dvh content-center">
      <NothingHere />
    </main>
  );
}
