import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Retention, pinVersion, readRetention } from './models';

const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** Until when the files of an unused version stay, and the merchant's word on it. */
export function VersionRetention({ modelId, number }: { modelId: string; number: number }) {
  const queries = useQueryClient();
  const queryKey = ['model', modelId, 'retention', number];
  const { data: retention } = useQuery({ queryKey, queryFn: ({ signal }) => readRetention(modelId, number, signal) });
  const pin = useMutation({
    mutationFn: (pinned: boolean) => pinVersion(modelId, number, pinned),
    onSuccess: (changed: Retention) => queries.setQueryData(queryKey, changed),
  });
  if (!retention) return null;
  if (retention.expired) return <p className="version-kept muted small">Unused for too long: its files are gone.</p>;
  return (
    <p className="version-kept muted small">
      {retention.pinned ? 'Kept for good' : retention.keptUntil && `Kept until ${DAY.format(new Date(retention.keptUntil))}`}{' '}
      <button type="button" className="link-button" onClick={() => pin.mutate(!retention.pinned)} disabled={pin.isPending}>
        {retention.pinned ? 'Need not be kept' : 'Keep it'}
      </button>
    </p>
  );
}
