import { createChangeFeed } from '../../../shared/adapters/embedded/change-feed.ts';
import { describeChangeFeed } from '../../contract/change-feed.contract.ts';

describeChangeFeed('this process', () => {
  const feed = createChangeFeed();
  return { feed, emit: feed.emit };
});
