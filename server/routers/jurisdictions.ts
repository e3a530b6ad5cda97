import { addCalendar } from "../services/jurisdictions/add-calendar";
import { calendarYear } from "../services/jurisdictions/calendar-year";
import { changeCalendarDay } from "../services/jurisdictions/change-day";
import { dateRuleAnew } from "../services/jurisdictions/date-rule";
import { listRules } from "../services/jurisdictions/list-rules";
import { previewCalendarDay } from "../services/jurisdictions/preview-day";
import { previewRule } from "../services/jurisdictions/preview-rule";
import { readRule } from "../services/jurisdictions/read-rule";
import { restoreCalendarDay } from "../services/jurisdictions/restore-day";
import { undoRule } from "../services/jurisdictions/undo-rule";
import { dateLimitAnew } from "../services/limits/date-limit";
import { listLimits } from "../services/limits/list-limits";
import { undoLimit } from "../services/limits/undo-limit";
import { read, router, write } from "../trpc";

export const jurisdictions = router({
  rules: read(listRules),
  rule: read(readRule),
  dateRule: write(dateRuleAnew),
  undoRule: write(undoRule),
  previewRule: read(previewRule),
  limits: read(listLimits),
  dateLimit: write(dateLimitAnew),
  undoLimit: write(undoLimit),
  calendar: read(calendarYear),
  addCalendar: write(addCalendar),
  changeDay: write(changeCalendarDay),
  restoreDay: write(restoreCalendarDay),
  previewDay: read(previewCalendarDay),
});
