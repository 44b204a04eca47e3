import { de } from '@/features/learners/texts.de';
import { en } from '@/features/learners/texts.en';
import type { Texts } from '@/lib/texts';

export const learnersTexts: Texts<typeof en> = { en, de };
