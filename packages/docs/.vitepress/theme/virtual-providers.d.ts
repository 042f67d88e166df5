declare module 'virtual:providers' {
  /** The providers' entry points of the adapter, `@customer-bridge/adapter/<name>`. */
  export const mappings: readonly {
    name: string;
    title: string;
    module: Readonly<Record<string, unknown>>;
  }[];
}
