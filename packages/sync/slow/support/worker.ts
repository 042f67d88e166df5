// A process that works, and that enqueues what its parent tells it. Started with a part of a sync as its argument.
import { openSync, type Part } from './sync.ts';

const sync = await openSync(JSON.parse(process.argv[2]!) as Part);
process.on('message', ({ id, customer }: { id: number; customer: string }) => {
  sync.changed(customer).then(
    () => process.send?.({ id, isDone: true }),
    () => process.send?.({ id, isDone: false }),
  );
});
await sync.work();
process.send?.('ready');
