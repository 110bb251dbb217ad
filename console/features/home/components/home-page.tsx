import { useTranslation } from 'react-i18next';
import { Page } from '../../../components/ui/page.tsx';
import { useUser } from '../../../lib/session-context.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { LatestPapers } from '../../papers/components/latest-papers.tsx';
import { TASKS } from '../tasks.ts';
import { HomeHead } from './home-head.tsx';
import { TaskList } from './task-list.tsx';

/** What awaits this person today, worst first; what is done comes last. */
export function HomePage() {
  const { t } = useTranslation();
  const { role } = useUser();
  useTitle(t('home.title'));
  return (
    <Page width={1080}>
      <HomeHead />
      {TASKS[role].map((task) => (
        <TaskList key={task.key} task={task} />
      ))}
      <LatestPapers />
    </Page>
  );
}
