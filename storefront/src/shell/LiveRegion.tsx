import { useAnnouncement } from '../ui/announce';

export function LiveRegion() {
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {useAnnouncement()}
    </div>
  );
}
