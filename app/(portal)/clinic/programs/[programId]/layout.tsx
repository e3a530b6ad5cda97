import type { ReactNode } from "react";
import { FileHeader } from "@/components/clinic/file/file-header";
import { fileSteps } from "@/components/clinic/file/file-steps";
import { StepNav } from "@/components/clinic/file/step-nav";
import { openFile, type StepParams } from "./file";

export default async function ProgramFileLayout({ params, children }: StepParams & { children: ReactNode }) {
  const file = await openFile((await params).programId);
  return (
    <>
      <FileHeader file={file} />
      <StepNav steps={fileSteps(file)} />
      <div className="mx-auto grid max-w-6xl gap-4 p-4">{children}</div>
    </>
  );
}
