import {
  capabilityTable,
  createCustomerAdapter,
  type Capabilities,
  type CustomerProvider,
} from '@customer-bridge/adapter';
import { type ApiDescription, operationsOf, resolve, type Schema } from './api-description.ts';
import { limitsOf, schemaAt } from './limits.ts';

/** What becomes of one canonical field at one provider. */
export interface FieldAtProvider {
  verdict: string;
  /** Each member of the request body that the field becomes, with its limits. */
  members: { name: string; limits: string }[];
  /** What is lost. */
  note?: string;
  /** `null` clears the field, once the merchant has confirmed it. */
  nullable: boolean;
}

/** One field of a patch, or one property of an address or a document; with what it is at each provider, by name. */
export interface FieldRow {
  field: string;
  providers: Record<string, FieldAtProvider>;
}

export interface ProviderFacts {
  name: string;
  title: string;
  mapping: CustomerProvider;
  capabilities: Capabilities;
  description: ApiDescription;
}

/** A value of each kind, one property at a time, to see where it goes. */
const samples: Record<string, Record<string, unknown>> = {
  text: { '': 'Sample' },
  phone: { '': '+573132450765' },
  country: { '': 'CO' },
  instant: { '': '2022-05-09T20:46:54Z' },
  keyValues: { '': [{ key: 'a-key', value: 'a-value' }] },
  identityDocument: {
    type: { type: 'CC', number: '1032765432' },
    number: { type: 'CC', number: '1032765432' },
  },
  address: Object.fromEntries(
    ['line1', 'line2', 'neighborhood', 'city', 'state', 'postalCode', 'country'].map((name) => [
      name,
      { [name]: name === 'country' ? 'CO' : `Sample ${name}` },
    ]),
  ),
};

/** Every field, asked of the adapter itself: what it would send, and which rules of the description then apply. */
export function fieldMap(facts: readonly ProviderFacts[]): FieldRow[] {
  const rows = new Map<string, FieldRow>();
  for (const provider of facts) {
    const { name, capabilities } = provider;
    const own = { ...capabilities.fields, ...capabilities.providerFields } as Capabilities['providerFields'];
    for (const { field, kind, verdict, note } of capabilityTable(capabilities, name)) {
      const nullable = own[field.split('.').at(-1)!]?.nullable ?? false;
      for (const [property, value] of Object.entries(samples[kind] ?? {})) {
        const path = property ? `${field}.${property}` : field;
        const members = verdict === 'unsupported' ? [] : sentMembers(provider, field, property, value);
        const row = rows.get(path) ?? { field: path, providers: {} };
        row.providers[name] = {
          verdict: members.length === 0 && verdict !== 'unsupported' ? 'lost' : verdict,
          members,
          ...(note ? { note } : {}),
          nullable,
        };
        rows.set(path, row);
      }
    }
  }
  return [...rows.values()];
}

function sentMembers(
  { name, mapping, description }: ProviderFacts,
  field: string,
  property: string,
  value: unknown,
): FieldAtProvider['members'] {
  const adapter = createCustomerAdapter({ [name]: mapping });
  const own = field.split('.')[2];
  const patch = own === undefined ? { [field]: value } : { providerFields: { [name]: { [own]: value } } };
  const plan = adapter.plan(name, '1', patch as never, { validate: 'off' });
  const to = plan.fields[0]?.to;
  const located = operationsOf(description).find(
    ({ operation }) => operation.operationId === mapping.operation,
  );
  const schema = located!.body!.schema!;
  // Of a document the members that hold this property's value; of everything else all.
  const wanted = property === '' ? undefined : (value as Record<string, unknown>)[property];
  return leaves(plan.body)
    .filter(([path]) => to !== undefined && (path === to || path.startsWith(`${to}.`)))
    .filter(([, sent]) => wanted === undefined || sent === wanted)
    .map(([path]) => {
      const at = schemaAt(description, schema, path);
      return { name: path, limits: at ? listLimits(description, at) : '' };
    });
}

/** A list of pairs: the limits of the list, and of what is in it. */
function listLimits(description: ApiDescription, schema: Schema): string {
  const items = schema.items && resolve(description, schema.items);
  const inside = Object.entries(items?.properties ?? {}).map(([name, member]) => {
    const limits = limitsOf(description, member);
    return limits && `\`${name}\` ${limits}`;
  });
  return [limitsOf(description, schema), ...inside].filter(Boolean).join('; ');
}

/** Every member that is no object, with its dotted path. A list is one member. */
function leaves(value: unknown, path = ''): [path: string, value: unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path, value]];
  return Object.entries(value).flatMap(([name, member]) => leaves(member, path ? `${path}.${name}` : name));
}
