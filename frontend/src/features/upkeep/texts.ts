import { de } from '@/features/upkeep/texts.de';
import { en } from '@/features/upkeep/texts.en';
import type { Texts } from '@/lib/texts';

export const upkeepTexts: Texts<typeof en> = { en, de };
