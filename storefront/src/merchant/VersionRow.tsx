import { useQuery } from '@tanstack/react-query';
import { type ModelVersion, type VersionState, isUnderWay, readVersion } from './models';

const STATE_NAMES: Record<VersionState, string> = {
  AWAITING_UPLOAD: 'Waiting for its file',
  PROCESSING: 'Being made ready',
  READY: 'Ready',
  FAILED: 'Refused',
};
const POLL_MS = 1_500;

interface Props {
  modelId: string;
  number: number;
  published: number | null;
  busy: boolean;
  onPublish: () => void;
}

export function VersionRow({ modelId, number, published, busy, onPublish }: Props) {
  const { data: version } = useQuery({
    queryKey: ['model', modelId, 'version', number],
    queryFn: ({ signal }) => readVersion(modelId, number, signal),
    refetchInterval: ({ state }) => (state.data && !isUnderWay(state.data) ? false : POLL_MS),
  });
  const shown = number === published;
  const older = published !== null && number < published;
  return (
    <li className="version" data-testid="version" data-version={number} data-state={version?.state} data-published={shown || undefined}>
      <p className="version-number">Version {number}</p>
      <p className="version-state" aria-live="polite">
        {shown ? 'Shown in the shop' : version ? STATE_NAMES[version.state] : '…'}
      </p>
      {version && <VersionFacts version={version} />}
      {version?.state === 'READY' && !shown && (
        <button type="button" className="button button-small" onClick={onPublish} disabled={busy}>
          {older ? 'Roll back to this' : 'Publish'}
        </button>
      )}
    </li>
  );
}

function VersionFacts({ version }: { version: ModelVersion }) {
  if (version.failure) return <p className="version-facts line-problem small">{version.failure.detail}</p>;
  const facts = (version.renditions ?? [])
    .filter(({ kind }) => kind !== 'poster')
    .map(({ kind, bytes, triangles }) => `${kind} ${formatBytes(bytes)}${triangles ? `, ${triangles.toLocaleString()} triangles` : ''}`);
  if (version.variants?.length) facts.push(version.variants.join(', '));
  return <p className="version-facts muted small">{facts.join(' · ')}</p>;
}

function formatBytes(bytes: number): string {
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
