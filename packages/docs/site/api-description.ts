/** The members of a bundled OpenAPI description that the site reads; everything else passes through. */
export interface ApiDescription {
  info: { title: string; version: string; summary?: string };
  servers?: { url: string; description?: string }[];
  /** Path Item Objects: an operation under each method, beside members that belong to all of them. */
  paths: Record<string, Record<string, Operation>>;
}

export interface Operation {
  operationId: string;
  summary?: string;
  tags?: string[];
}

/** The methods of OpenAPI's Path Item Object. */
export const methods: ReadonlySet<string> = new Set([
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
]);
