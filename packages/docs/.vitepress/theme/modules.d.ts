declare module '*.vue' {
  import type { Component } from 'vue';
  const component: Component;
  export default component;
}

declare module 'virtual:providers' {
  import type { Mapping } from './playground/plan-patch.ts';
  export const mappings: readonly Mapping[];
}
