import { useQuery } from '@tanstack/react-query';
import type { ModelSource } from '../viewer/manifest';
import type { Fidelity } from './models';

/** The upload beside each level of detail. Reading the manifest brings the cookies for which the pictures open. */
export function Comparisons({ source, fidelity }: { source: ModelSource; fidelity: Fidelity[] }) {
  const { data: base } = useQuery({
    queryKey: ['comparisons', source.key],
    queryFn: async ({ signal }) => (await source.read(signal)).renditions[0]?.url ?? null,
  });
  if (!base) return null;
  return (
    <div className="comparisons">
      {fidelity.map(({ rendition, comparison, ssim, psnr }) => (
        <figure key={rendition}>
          <img src={new URL(`/${comparison}`, base).href} alt={`The upload on the left, ${rendition} on the right`} loading="lazy" />
          <figcaption className="muted small">
            The upload, and <strong>{rendition}</strong>: SSIM {ssim.toFixed(3)}, PSNR {psnr.toFixed(1)} dB
          </figcaption>
        </figure>
      ))}
    </div>
  );
}
