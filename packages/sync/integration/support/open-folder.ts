// Opens a local store, and is killed on the way.
import { openLocalStore } from './dist.ts';

await openLocalStore(process.argv[2]!);
