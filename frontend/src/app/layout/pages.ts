import { Layers, LayoutDashboard, ListChecks, Play, Settings, WholeWord, type LucideIcon } from 'lucide-react';

export interface PageEntry {
  name: 'dashboard' | 'launchpad' | 'words' | 'groups' | 'sessions' | 'settings';
  to: string;
  icon: LucideIcon;
  /** The keys that lead there from everywhere. */
  keys: string;
}

export const PAGES: PageEntry[] = [
  { name: 'dashboard', to: '/', icon: LayoutDashboard, keys: 'g d' },
  { name: 'launchpad', to: '/launchpad', icon: Play, keys: 'g l' },
  { name: 'words', to: '/words', icon: WholeWord, keys: 'g w' },
  { name: 'groups', to: '/groups', icon: Layers, keys: 'g g' },
  { name: 'sessions', to: '/sessions', icon: ListChecks, keys: 'g s' },
  { name: 'settings', to: '/settings', icon: Settings, keys: 'g e' },
];
