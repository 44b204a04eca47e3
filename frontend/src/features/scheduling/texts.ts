import { de } from '@/features/scheduling/texts.de';
import { en } from '@/features/scheduling/texts.en';
import type { Texts } from '@/lib/texts';

export const schedulingTexts: Texts<typeof en> = { en, de };
