import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type ModelVersion, eventsOf, isUnderWay, readVersion } from './models';

/** Should the stream of events be refused on the way, the shop is asked now and then. */
const ASK_MS = 10_000;

/** A version as it is now, and as it becomes. */
export function useVersion(modelId: string, number: number): ModelVersion | undefined {
  const queries = useQueryClient();
  const queryKey = ['model', modelId, 'version', number];
  const { data: version } = useQuery({
    queryKey,
    queryFn: ({ signal }) => readVersion(modelId, number, signal),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? ASK_MS : false),
  });
  const listens = version !== undefined && isUnderWay(version);
  useEffect(() => {
    if (!listens) return;
    const events = eventsOf(modelId, number);
    events.addEventListener('version', ({ data }) => queries.setQueryData(queryKey, JSON.parse(data) as ModelVersion));
    return () => events.close();
  }, [listens, modelId, number]);
  return version;
}
