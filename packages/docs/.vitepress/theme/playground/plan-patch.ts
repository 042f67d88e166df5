import { BridgeError, createCustomerAdapter, type AdapterOptions, type Plan } from '@customer-bridge/adapter';
import { mappingOf, type MappingModule } from '../../../site/mapping.ts';

/** A provider's entry point of the adapter. */
export interface Mapping {
  name: string;
  title: string;
  module: MappingModule;
}

export interface PlaygroundOptions extends Pick<AdapterOptions, 'onUnsupported' | 'onLossy'> {
  /** The merchant has been told that `null` clears a field. */
  clear?: 'null' | undefined;
}

export interface PlannedProvider {
  name: string;
  title: string;
  plan: Plan;
  /** With what message `update` would refuse; empty if it would send. */
  refusal: string;
}

export type Planned =
  | { providers: PlannedProvider[]; problem?: undefined }
  /** The text is no JSON, or no patch. */
  | { providers: []; problem: string };

/** The id of the customer in every plan. */
export const sampleId = '94121f98-98f7-4d57-aa5f-228401d35b12';

/** Asks the adapter itself what each provider would be sent. */
export function planPatch(mappings: readonly Mapping[], text: string, options: PlaygroundOptions): Planned {
  let patch: unknown;
  try {
    patch = JSON.parse(text);
  } catch (error) {
    return { providers: [], problem: `This is not JSON: ${(error as Error).message}` };
  }
  const { clear, ...call } = options;
  const given = mappings.map(({ name, module }) => [name, mappingOf(module, clear && { clear })] as const);
  const adapter = createCustomerAdapter(Object.fromEntries(given));
  try {
    const providers = mappings.map(({ name, title }) => planFor(adapter, name, title, patch, call));
    return { providers };
  } catch (error) {
    if (!BridgeError.isInstance(error)) throw error;
    return { providers: [], problem: error.message };
  }
}

function planFor(
  adapter: ReturnType<typeof createCustomerAdapter>,
  name: string,
  title: string,
  patch: unknown,
  options: AdapterOptions,
): PlannedProvider {
  const plan = adapter.plan(name, sampleId, patch as never, options);
  // Another provider's own fields are no reason to refuse: `updateAll` ignores them here.
  const fields = plan.fields.filter(
    ({ field }) => !field.startsWith('providerFields.') || field.startsWith(`providerFields.${name}.`),
  );
  const shown = { ...plan, body: JSON.parse(JSON.stringify(plan.body)) as Plan['body'], fields };
  const refused = fields.filter(
    ({ verdict }) =>
      (verdict === 'unsupported' && options.onUnsupported !== 'omit') ||
      (verdict === 'lossy' && options.onLossy === 'error'),
  );
  const names = refused.map(({ field }) => field).join(', ');
  const refusal = names && `invalid_request, before anything is sent: ${names}`;
  return { name, title, plan: shown, refusal };
}
