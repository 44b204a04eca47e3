import type { Settings } from '@/features/learners/api/get-settings';
import type { SettingsChange } from '@/features/learners/api/update-settings';

/** Every change is saved at once; there is no button to forget. */
export interface SettingsSectionProps {
  settings: Settings;
  save: (change: SettingsChange) => void;
}
