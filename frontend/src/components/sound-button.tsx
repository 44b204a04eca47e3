import { Volume2 } from 'lucide-react';
import { IconButton } from '@/components/button';
import { componentTexts } from '@/components/texts';
import { useToast } from '@/components/toast';
import { useText } from '@/lib/texts';

interface SoundButtonProps {
  /** The address of the recording: /api/words/12/audio */
  src: string;
  /** What is heard; completes "Listen to ...". */
  what: string;
  className?: string;
}

export function SoundButton({ src, what, className }: SoundButtonProps) {
  const text = useText(componentTexts);
  const toast = useToast();
  const play = () => {
    new Audio(src).play().catch(() => {
      toast.show({ message: text.noVoice, tone: 'error' });
    });
  };
  return <IconButton label={text.play(what)} icon={<Volume2 size={18} />} onClick={play} className={className} />;
}
