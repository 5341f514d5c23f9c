import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readFidelity } from './models';

/** The upload beside what was made of it, read when somebody wants to see it. */
export function VersionFidelity({ modelId, number }: { modelId: string; number: number }) {
  const [open, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey: ['model', modelId, 'version', number, 'fidelity'],
    queryFn: ({ signal }) => readFidelity(modelId, number, signal),
    enabled: open,
  });
  return (
    <details className="report fidelity" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Beside your upload</summary>
      {data?.items.map(({ rendition, ssim, psnr, leastSsim, picture }) => (
        <figure key={rendition}>
          <img src={picture} loading="lazy" alt={`Your upload, left, and its ${rendition} version, right, from several sides`} />
          <figcaption className="muted">
            {rendition}: {percent(ssim)} alike (SSIM {ssim.toFixed(3)}, at least {leastSsim} from each side), {psnr.toFixed(1)} dB
          </figcaption>
        </figure>
      ))}
    </details>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
