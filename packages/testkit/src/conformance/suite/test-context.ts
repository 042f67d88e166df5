import type { ProviderProfile } from './provider-profile.js';
import type {
  CustomersUnderTest,
  FakeUnderTest,
  MappingUnderTest,
  RequestUnderTest,
  Subject,
} from './subject.js';

/** The adapter of a case holds the provider twice, under these keys, each over a fake of its own. */
export const targetKey = 'subject';
export const otherKey = 'other';

/** What a case gets to work with. */
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
  /** The customer that the fake holds now. */
  readonly stored: () => Readonly<Record<string, unknown>>;
  /** Changes the stored customer without a request, as another system or the provider itself would. */
  readonly overwrite: (properties: Readonly<Record<string, unknown>>) => void;
  /** The updates that reached the provider, without logins and reads. */
  readonly updates: () => readonly RequestUnderTest[];
}

/** One case of the suite. */
export interface ConformanceCase {
  /** What the case shows, as a sentence. */
  readonly name: string;
  /** `'null'`: the merchant has confirmed that `null` clears a field. Default: not. */
  readonly clear?: 'null';
  /** Replaces the mapping of the first key, for example by one that fails. Default: the mapping itself. */
  readonly replace?: (mapping: MappingUnderTest) => MappingUnderTest;
  /** Runs the case; throws an error that says what the provider does wrong. */
  readonly run: (context: TestContext) => Promise<void>;
}

/** The provider under one key of the case's adapter. */
export function createTarget(key: string, subject: Subject, { update }: ProviderProfile): Target {
  const { id, fake, secrets } = subject;
  return {
    key,
    id,
    fake,
    secrets,
    stored: () => ({ ...fake.customers.get(id) }),
    overwrite: (properties) => void Object.assign(fake.customers.get(id)!, properties),
    updates: () =>
      fake.requests.filter(({ method, path }) => method === update.method && isUpdatePath(path, update.path)),
  };
}

/** True if a path is that of an update of any customer. */
function isUpdatePath(path: string, pathOf: (id: string) => string): boolean {
  const [before = '', after = ''] = pathOf('\n').split('\n');
  return path.startsWith(before) && path.endsWith(after);
}

/** Resolves as soon as an update has reached the provider, or after one second. */
export async function waitForUpdate(target: Target): Promise<void> {
  for (let waits = 0; waits < 1000 && target.updates().length === 0; waits += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
