/** How far back a client looks to see how many requests its provider takes. */
const memoryMs = 1000;

/** A part of what was taken when the provider began to refuse: some of that came from what it had saved up. */
const share = 0.8;

/** A client must not crawl because of one refusal while it did little: that many go at once, and that many a second. */
const fewest = 5;

/** What each request that is taken adds to the pace: a tenth of it in a second. */
const gain = 0.1;

/** Without another refusal the limit is forgotten. */
const lastsMs = 60_000;

/**
 * How fast a client may send once its provider has refused requests. Calls that waited for the end of a pause would
 * otherwise come back all at once, be refused together, and run out of attempts.
 */
export interface Pace {
  /** The provider took a request. */
  took(now: number): void;
  /** The provider refused one, and takes no more until then. */
  refused(now: number, until: number): void;
  /** When the next request may go, which then is taken as gone: now, where there is no limit. */
  next(now: number): number;
}

/** Creates the pace of a client: as fast as it likes, until the first refusal. */
export function createPace(): Pace {
  // Requests that were taken lately; those of long ago count less and less.
  let taken = 0;
  let fadedAt = 0;
  // `undefined`: to be judged when the pause is over, because answers to what was sent before it are still to come.
  let perSecond: number | undefined = Infinity;
  let nextAt = 0;
  let endsAt = 0;

  const fade = (now: number): void => {
    if (now <= fadedAt) return;
    taken *= Math.exp((fadedAt - now) / memoryMs);
    fadedAt = now;
  };

  return {
    took: (now) => {
      fade(now);
      taken++;
      if (perSecond) perSecond += gain;
    },
    refused: (now, until) => {
      fade(now);
      // Nothing fades while nothing can be sent.
      fadedAt = Math.max(fadedAt, until);
      nextAt = until;
      endsAt = Math.max(endsAt, until + lastsMs);
      perSecond = undefined;
    },
    next: (now) => {
      // Of a provider that took nothing, nothing is known.
      perSecond ??= taken < 1 ? Infinity : Math.max(fewest, taken * share);
      if (now > endsAt) perSecond = Infinity;
      if (perSecond === Infinity) return now;
      const intervalMs = 1000 / perSecond;
      nextAt = Math.max(nextAt, now) + intervalMs;
      return Math.max(now, nextAt - fewest * intervalMs);
    },
  };
}
