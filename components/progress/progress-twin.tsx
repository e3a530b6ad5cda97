import { formatTenths } from "@/server/domain/percent";
import { aheadOf, type ProgressSeries } from "./progress-series";
import { attendanceText, rangeText, weekName, weekWord } from "./progress-words";

/** The chart's figures as a table, for a reader who does not see the drawing. */
export function ProgressTwin({ series }: { series: ProgressSeries }) {
  return (
    <div className="sr-only">
      <table>
        <caption>Job match by week</caption>
        <thead>
          <tr>
            <th scope="col">Week</th>
            <th scope="col">Job match</th>
            <th scope="col">Counted as</th>
            <th scope="col">Sessions attended of planned</th>
          </tr>
        </thead>
        <tbody>
          {series.weeks.map((week) => (
            <tr key={week.week}>
              <th scope="row">{weekName(week.week)}</th>
              <td>{formatTenths(week.tenths)}</td>
              <td>{weekWord[week.kind] ?? week.kind}</td>
              <td>{attendanceText(week) ?? "—"}</td>
            </tr>
          ))}
          {aheadOf(series.weeks, series.projection).map((point) => (
            <tr key={`projected-${point.week}`}>
              <th scope="row">{weekName(point.week)}</th>
              <td>{formatTenths(point.tenths)}</td>
              <td>projected, 80 % range {rangeText(point.lowTenths, point.highTenths)}</td>
              <td>—</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
