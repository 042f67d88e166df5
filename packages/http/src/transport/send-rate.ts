/** The time over which accepted requests are counted. */
const memoryMs = 1000;

/** The part of the rate before the first refusal that is used after it: providers often allow a burst above their limit. */
const share = 0.8;

/** The lowest limit, per second and for a burst: one refusal of a client that sent little must not slow it to a crawl. */
const fewest = 5;

/** How much each accepted request raises the rate: by a tenth in a second. */
const gain = 0.1;

/** After this time without another refusal there is no limit. */
const lastsMs = 60_000;

/**
 * Limits how fast a client sends after its provider refused requests. Without it, all calls that waited for the end of a
 * pause would be sent at once, be refused together, and run out of attempts.
 */
export interface SendRate {
  /** The provider accepted a request. */
  took(now: number): void;
  /** The provider refused a request, and asked for a pause until then. */
  refused(now: number, until: number): void;
  /** When the next request may be sent, which then counts as sent: `now` if there is no limit. */
  next(now: number): number;
}

/** Creates the send rate of a client: unlimited until the first refusal. */
export function createSendRate(): SendRate {
  // The recently accepted requests; older ones count less and less.
  let taken = 0;
  let fadedAt = 0;
  // `undefined` until the pause is over, because responses to earlier requests may still arrive.
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
      // Nothing is sent during the pause, so nothing fades.
      fadedAt = Math.max(fadedAt, until);
      nextAt = until;
      endsAt = Math.max(endsAt, until + lastsMs);
      perSecond = undefined;
    },
    next: (now) => {
      // A provider that accepted nothing shows no rate.
      perSecond ??= taken < 1 ? Infinity : Math.max(fewest, taken * share);
      if (now > endsAt) perSecond = Infinity;
      if (perSecond === Infinity) return now;
      const intervalMs = 1000 / perSecond;
      nextAt = Math.max(nextAt, now) + intervalMs;
      return Math.max(now, nextAt - fewest * intervalMs);
    },
  };
}
