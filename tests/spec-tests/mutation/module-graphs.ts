import { registerHooks } from 'node:module';

/** Source texts by the URL of the module that they stand for, one set for each graph. */
const graphs = new Map<string, ReadonlyMap<string, string>>();

registerHooks({
  resolve(specifier, context, nextResolve) {
    const graph = graphOf(context.parentURL);
    const replaced = graph && /^\.\.?\//.test(specifier) && new URL(specifier, context.parentURL).href;
    if (replaced && graphs.get(graph)!.has(replaced))
      return { url: within(replaced, graph), shortCircuit: true };
    const resolved = nextResolve(specifier, context);
    return graph && resolved.url.startsWith('file:')
      ? { ...resolved, url: within(resolved.url, graph) }
      : resolved;
  },
  load(url, context, nextLoad) {
    const source = graphs.get(graphOf(url) ?? '')?.get(url.split('?')[0]!);
    return source === undefined
      ? nextLoad(url, context)
      : { format: 'module-typescript', source, shortCircuit: true };
  },
});

/**
 * Gives an `import` whose modules, and all that they import, stand apart from every other import of them, with some of
 * them replaced. `sources` are TypeScript texts by the URLs of the modules that they replace.
 */
export function importApart<Module>(
  sources: ReadonlyMap<string, string>,
): (specifier: string) => Promise<Module> {
  const graph = String(graphs.size + 1);
  graphs.set(graph, sources);
  return (specifier) => import(within(import.meta.resolve(specifier), graph)) as Promise<Module>;
}

function within(url: string, graph: string): string {
  return `${url}?graph=${graph}`;
}

function graphOf(url: string | undefined): string | undefined {
  return /\?graph=(\d+)$/.exec(url ?? '')?.[1];
}
