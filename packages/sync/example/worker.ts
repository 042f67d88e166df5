import { sync } from './sync.config.ts';

await sync.work();
