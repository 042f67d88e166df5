interface Manifest {
  readonly keywords?: readonly string[];
  readonly exports?: Readonly<Record<string, unknown>>;
  /** The declarations of the entry points again, for the resolution that knows no `exports` (`node10`). */
  readonly typesVersions?: Readonly<Record<'*', Readonly<Record<string, readonly string[]>>>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional: boolean }>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** The adapter's package.json with an entry point for the provider, its types, and its client as an optional peer. */
export function adapterManifest(text: string, name: string): string {
  const manifest = JSON.parse(text) as Manifest;
  const { './package.json': own, ...entries } = manifest.exports ?? {};
  const modules = `./dist/providers/${name}.js`;
  const entry = {
    types: `./dist/providers/${name}.d.ts`,
    ...{ deno: modules, bun: modules, browser: modules, node: `./dist/node/${name}.js`, default: modules },
  };
  const client = `@customer-bridge/${name}-client`;
  const types = `@customer-bridge/${name}-types`;
  return jsonText({
    ...manifest,
    keywords: [...(manifest.keywords ?? []), name],
    typesVersions: { '*': sorted({ ...manifest.typesVersions?.['*'], [name]: [entry.types] }) },
    exports: { ...sorted({ ...entries, [`./${name}`]: entry }), './package.json': own },
    dependencies: sorted({ ...manifest.dependencies, [types]: 'workspace:^' }),
    peerDependencies: sorted({ ...manifest.peerDependencies, [client]: 'workspace:>=0.0.0 <1.0.0' }),
    peerDependenciesMeta: sorted({ ...manifest.peerDependenciesMeta, [client]: { optional: true } }),
    devDependencies: sorted({ ...manifest.devDependencies, [client]: 'workspace:*' }),
  });
}

/** The package.json of a rig with these packages of the provider, which its own file for the provider imports. */
export function rigManifest(
  text: string,
  name: string,
  packages: Readonly<Record<string, string>>,
  section: 'dependencies' | 'devDependencies',
): string {
  const manifest = JSON.parse(text) as Manifest;
  const added = Object.entries(packages).map(([kind, range]) => [`@customer-bridge/${name}-${kind}`, range]);
  return jsonText({
    ...manifest,
    [section]: sorted({ ...manifest[section], ...(Object.fromEntries(added) as Record<string, string>) }),
  });
}

function sorted<Value>(members: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(members).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
