import { useActivities, type Activity } from '@/features/study/api/list-activities';
import { studyTexts } from '@/features/study/texts';
import { useText } from '@/lib/texts';

/** Name and description of an activity: the built-in ones speak the learner's language. */
export function useActivityWords() {
  const text = useText(studyTexts);
  return (activity: Activity): { name: string; description: string } => {
    if (!activity.is_builtin) return activity;
    return text.builtin[activity.launch_url as keyof typeof text.builtin] ?? activity;
  };
}

/** The name of the activity that something was done in; of a removed one as it is remembered. */
export function useActivityName() {
  const wordsOf = useActivityWords();
  const { data: activities = [] } = useActivities();
  return (done: { study_activity_id?: number; activity_name: string }): string => {
    const activity =
      activities.find(({ id }) => id === done.study_activity_id) ??
      activities.find(({ name }) => name === done.activity_name);
    return activity ? wordsOf(activity).name : done.activity_name;
  };
}
