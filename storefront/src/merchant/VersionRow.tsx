import type { ModelVersion, VersionState } from './models';
import { VersionFidelity } from './VersionFidelity';
import { VersionLook } from './VersionLook';
import { VersionReport, formatBytes } from './VersionReport';
import { VersionRetention } from './VersionRetention';
import { useVersion } from './useVersion';

const STATE_NAMES: Record<VersionState, string> = {
  AWAITING_UPLOAD: 'Waiting for its file',
  PROCESSING: 'Being made ready',
  READY: 'Ready',
  FAILED: 'Refused',
};

interface Props {
  modelId: string;
  number: number;
  published: number | null;
  busy: boolean;
  onPublish: () => void;
}

export function VersionRow({ modelId, number, published, busy, onPublish }: Props) {
  const version = useVersion(modelId, number);
  const shown = number === published;
  const older = published !== null && number < published;
  return (
    <li className="version" data-testid="version" data-version={number} data-state={version?.state} data-published={shown || undefined}>
      <p className="version-number">Version {number}</p>
      <p className="version-state" aria-live="polite">
        {shown ? 'Shown in the shop' : version ? STATE_NAMES[version.state] : '…'}
      </p>
      {version?.progress && <VersionProgress progress={version.progress} />}
      {version && <VersionFacts version={version} />}
      {version?.state === 'READY' && !shown && (
        <button type="button" className="button button-small" onClick={onPublish} disabled={busy}>
          {older ? 'Roll back to this' : 'Publish'}
        </button>
      )}
      {version?.state === 'READY' && <VersionLook modelId={modelId} version={version} />}
      {version?.state === 'READY' && !shown && <VersionRetention modelId={modelId} number={number} />}
      {version?.state === 'READY' && <VersionReport version={version} />}
      {(version?.state === 'READY' || version?.failure?.compared) && (
        <VersionFidelity modelId={modelId} number={number} refused={version.state === 'FAILED'} />
      )}
    </li>
  );
}

function VersionProgress({ progress: { step, done, total } }: { progress: NonNullable<ModelVersion['progress']> }) {
  return (
    <div className="version-progress">
      <progress value={done} max={total} aria-label="Made ready so far" />
      <span className="muted small">{step === 'queued' ? 'Waiting for its turn' : step}</span>
    </div>
  );
}

function VersionFacts({ version }: { version: ModelVersion }) {
  if (version.failure) return <p className="version-facts line-problem small">{version.failure.detail}</p>;
  const facts = (version.renditions ?? [])
    .filter(({ kind }) => kind === 'preview' || kind === 'low' || kind === 'full')
    .map(({ kind, bytes, triangles }) => `${kind} ${formatBytes(bytes)}${triangles ? `, ${triangles.toLocaleString()} triangles` : ''}`);
  if (version.variants?.length) facts.push(version.variants.join(', '));
  return <p className="version-facts muted small">{[`${version.file.name} ${formatBytes(version.file.bytes)}`, ...facts].join(' · ')}</p>;
}
