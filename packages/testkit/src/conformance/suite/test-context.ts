import type { ProviderProfile } from './provider-profile.js';
import type {
  CustomersUnderTest,
  FakeUnderTest,
  MappingUnderTest,
  RequestUnderTest,
  Subject,
} from './subject.js';

/** The keys under which the suite mounts the provider: twice, each over a fake of its own. */
export const targetKey = 'subject';
export const otherKey = 'other';

/** What one case works with. */
export interface TestContext {
  readonly customers: CustomersUnderTest;
  readonly target: Target;
  readonly other: Target;
}

/** The provider under one key. */
export interface Target {
  readonly key: string;
  readonly id: string;
  readonly fake: FakeUnderTest;
  readonly secrets: readonly string[];
  /** The customer that the fake holds just now. */
  readonly stored: () => Readonly<Record<string, unknown>>;
  /** Changes what the fake holds, past the API: as another system, or the provider itself, would. */
  readonly hold: (members: Readonly<Record<string, unknown>>) => void;
  /** The updates that reached the provider; a login or a read is none. */
  readonly updates: () => readonly RequestUnderTest[];
}

/** One row of the suite. */
export interface ConformanceCase {
  readonly name: string;
  /** Whether the merchant has confirmed that `null` clears. */
  readonly clear?: 'null';
  /** Puts another mapping in the place of the first key's, to see what the adapter makes of it. */
  readonly replace?: (mapping: MappingUnderTest) => MappingUnderTest;
  /** Throws an error that says what the provider does wrong. */
  readonly run: (context: TestContext) => Promise<void>;
}

export function createTarget(key: string, subject: Subject, { update }: ProviderProfile): Target {
  const { id, fake, secrets } = subject;
  return {
    key,
    id,
    fake,
    secrets,
    stored: () => ({ ...fake.customers.get(id) }),
    hold: (members) => void Object.assign(fake.customers.get(id)!, members),
    updates: () =>
      fake.requests.filter(({ method, path }) => method === update.method && isUpdatePath(path, update.path)),
  };
}

/** Whether a path is that of an update, of whichever customer. */
function isUpdatePath(path: string, pathOf: (id: string) => string): boolean {
  const [before = '', after = ''] = pathOf('\n').split('\n');
  return path.startsWith(before) && path.endsWith(after);
}

/** Resolves once an update has reached the provider; gives up after a second. */
export async function waitForUpdate(target: Target): Promise<void> {
  for (let waits = 0; waits < 1000 && target.updates().length === 0; waits += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
