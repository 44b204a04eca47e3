import { de } from '@/features/progress/texts.de';
import { en } from '@/features/progress/texts.en';
import type { Texts } from '@/lib/texts';

export const progressTexts: Texts<typeof en> = { en, de };
