import { previewThresholds } from "../services/policy/preview-thresholds";
import { readThresholds } from "../services/policy/read-thresholds";
import { setThresholds } from "../services/policy/set-thresholds";
import { undoThresholds } from "../services/policy/undo-thresholds";
import { read, router, write } from "../trpc";

export const policy = router({
  thresholds: read(readThresholds),
  preview: read(previewThresholds),
  set: write(setThresholds),
  undo: write(undoThresholds),
});
