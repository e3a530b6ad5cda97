import type { Metadata } from "next";
import { FileOverview } from "@/components/clinic/file/file-overview";
import { openFile, type StepParams } from "./file";

export const metadata: Metadata = { title: "Program" };

export default async function ProgramFilePage({ params }: StepParams) {
  return <FileOverview file={await openFile((await params).programId)} />;
}
