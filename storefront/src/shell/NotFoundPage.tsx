import { Link } from 'wouter';

export function NotFoundPage({ what = 'page' }: { what?: string }) {
  return (
    <div className="page page-narrow empty">
      <title>Not found · Plinth</title>
      <p className="eyebrow">404</p>
      <h1>An empty plinth</h1>
      <p className="muted">There is no such {what}, or it is no longer shown.</p>
      <Link href="/" className="button">
        To the collection
      </Link>
    </div>
  );
}
