// A process that works, and that enqueues what its parent tells it. Started with a part of a sync as its argument.
import { openSync, type Part } from './sync.ts';

// Its parent is gone: the test has ended, or was ended.
process.on('disconnect', () => process.exit(1));
const sync = await openSync(JSON.parse(process.argv[2]!) as Part);
process.on('message', (customer: string) => {
  sync.changed(customer).then(
    () => process.send?.(true),
    () => process.send?.(false),
  );
});
await sync.work();
process.send?.('ready');
