import { NothingHere } from "@/components/layout/nothing-here";

/** Inside the portal's own frame, which has the page's one main landmark. */
export default function NotFound() {
  return <NothingHere />;
}
