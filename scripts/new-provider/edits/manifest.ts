interface Manifest {
  readonly keywords?: readonly string[];
  readonly exports?: Readonly<Record<string, unknown>>;
  /** The declarations of the entry points again, for the resolution that knows no `exports` (`node10`). */
  readonly typesVersions?: Readonly<Record<'*', Readonly<Record<string, readonly string[]>>>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The adapter's package.json with an entry point for the provider, and its packages. */
export function adapterManifest(text: string, name: string): string {
  const manifest = JSON.parse(text) as Manifest;
  const { './package.json': own, ...entries } = manifest.exports ?? {};
  const entry = { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` };
  return jsonText({
    ...manifest,
    keywords: [...(manifest.keywords ?? []), name],
    typesVersions: { '*': sorted({ ...manifest.typesVersions?.['*'], [name]: [entry.types] }) },
    exports: { ...sorted({ ...entries, [`./${name}`]: entry }), './package.json': own },
    dependencies: withPackages(manifest, name, 'workspace:^'),
  });
}

/** The scripts' package.json with the provider's packages, for the checks of their READMEs. */
export function scriptsManifest(text: string, name: string): string {
  const manifest = JSON.parse(text) as Manifest;
  return jsonText({ ...manifest, dependencies: withPackages(manifest, name, 'workspace:*') });
}

function withPackages({ dependencies }: Manifest, name: string, version: string): Record<string, string> {
  const own = { [`@customer-bridge/${name}-client`]: version, [`@customer-bridge/${name}-types`]: version };
  return sorted({ ...dependencies, ...own });
}

function sorted<Value>(members: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(members).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
