import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readFidelity } from './models';

interface Props {
  modelId: string;
  number: number;
  refused: boolean;
}

/** The upload beside what was made of it: read when somebody wants to see it, or at once where it is why a version was refused. */
export function VersionFidelity({ modelId, number, refused }: Props) {
  const [open, setOpen] = useState(refused);
  const { data } = useQuery({
    queryKey: ['model', modelId, 'version', number, 'fidelity'],
    queryFn: ({ signal }) => readFidelity(modelId, number, signal),
    enabled: open,
  });
  return (
    <details className="report fidelity" data-testid="fidelity" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{refused ? 'Your upload, and the best that was made of it' : 'Beside your upload'}</summary>
      {data?.items.map(({ rendition, ssim, psnr, leastSsim, picture }) => (
        <figure key={rendition}>
          <img src={picture} loading="lazy" alt={`Your upload, left, and its ${rendition} version, right, from several sides`} />
          <figcaption className="muted">
            {rendition}: {percent(ssim)} alike (SSIM {ssim.toFixed(3)}, at least {leastSsim} from each side), PSNR {psnr.toFixed(1)} dB
          </figcaption>
        </figure>
      ))}
    </details>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
