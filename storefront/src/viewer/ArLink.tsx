import { useQuery } from '@tanstack/react-query';
import type { ModelSource } from './manifest';

/** iOS opens a USDZ file in the room; every other browser says no. */
const opensInTheRoom = document.createElement('a').relList.supports?.('ar') ?? false;
const SOONEST_MS = 10_000;

interface Props {
  source: ModelSource;
  variant: string | null;
  name: string;
}

/** The link is followed by the system, not by this page: so its address is renewed before it runs out. */
export function ArLink({ source, variant, name }: Props) {
  const { data: ar } = useQuery({
    queryKey: ['ar', source.key],
    queryFn: async ({ signal }) => {
      const manifest = await source.read(signal);
      return { looks: manifest.ar, refreshAfter: Date.parse(manifest.refreshAfter) };
    },
    enabled: opensInTheRoom,
    refetchInterval: ({ state }) => (state.data ? Math.max(state.data.refreshAfter - Date.now(), SOONEST_MS) : false),
  });
  const url = ar && ((variant && ar.looks.byVariant[variant]) || ar.looks.default);
  if (!url) return null;
  return (
    <a rel="ar" href={url} className="viewer-ar" data-testid="ar">
      {/* Quick Look opens at once only for a link that holds one picture and nothing else. */}
      <img src="/ar.svg" width={26} height={26} alt={`See ${name} in your room`} />
    </a>
  );
}
