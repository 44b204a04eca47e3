import { ChevronLeft } from 'lucide-react';
import { Link } from 'react-router';

export function BackLink({ to, children }: { to: string; children: string }) {
  return (
    <Link
      to={to}
      className="text-ink-soft hover:text-ink mb-3 -ml-1 inline-flex items-center gap-1 rounded text-sm font-medium"
    >
      <ChevronLeft aria-hidden size={16} />
      {children}
    </Link>
  );
}
