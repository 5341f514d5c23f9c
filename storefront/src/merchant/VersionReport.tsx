import type { ModelVersion, StepReport } from './models';

/** What each step of the pipeline did, and what it has to say about the model. */
export function VersionReport({ version }: { version: ModelVersion }) {
  const { steps = [], warnings = [] } = version;
  return (
    <details className="report">
      <summary>
        Report
        {warnings.length > 0 && <span className="muted"> · {warnings.length === 1 ? '1 warning' : `${warnings.length} warnings`}</span>}
      </summary>
      {warnings.length > 0 && (
        <ul className="report-warnings">
          {warnings.map(({ code, detail }, at) => (
            <li key={at}>
              <code>{code}</code> {detail}
            </li>
          ))}
        </ul>
      )}
      <div className="report-scroll" tabIndex={0} role="region" aria-label="Steps, before and after">
        <table>
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">Size</th>
              <th scope="col">Triangles</th>
              <th scope="col">Textures</th>
              <th scope="col">Draw calls</th>
              <th scope="col">Time</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step, at) => (
              <ReportRow key={at} step={step} starts={step.rendition !== steps[at - 1]?.rendition} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function ReportRow({ step: { rendition, step, before, after, millis }, starts }: { step: StepReport; starts: boolean }) {
  return (
    <tr data-starts={starts || undefined}>
      <th scope="row">{rendition === 'all' ? step : `${rendition}: ${step}`}</th>
      <td>{change(before.bytes, after.bytes, formatBytes)}</td>
      <td>{change(before.triangles, after.triangles)}</td>
      <td>{change(before.textures, after.textures)}</td>
      <td>{change(before.drawCalls, after.drawCalls)}</td>
      <td>{millis < 1_000 ? `${millis} ms` : `${(millis / 1_000).toFixed(1)} s`}</td>
    </tr>
  );
}

function change(before: number, after: number, format: (value: number) => string = (value) => value.toLocaleString()): string {
  return before === after ? format(after) : `${format(before)} → ${format(after)}`;
}

export function formatBytes(bytes: number): string {
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
