import type { App } from './app.ts';
import type { Fakes } from './fakes.ts';
import type { TestTools } from '../../../scripts/lib/test-tools.ts';

/** What every consumer is given. */
export interface Kit {
  app: App;
  fakes: Fakes;
}

/** One user: a runtime, a compiler or a bundler, and a way of using the packages. */
export interface Consumer {
  /** What a person runs it by. */
  name: string;
  tools: readonly TestTools[];
  /** Resolves to a few words for the reader; rejects with what went wrong. */
  run(kit: Kit): Promise<string>;
}
