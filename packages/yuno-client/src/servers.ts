/** Yuno's servers. Source: docs.y.uno/reference/getting-started/api-environments */
export const environments = {
  sandbox: 'https://api-sandbox.y.uno/v1',
  production: 'https://api.y.uno/v1',
  'production-eu': 'https://api.eu.y.uno/v1',
} as const;

/** Which of Yuno's servers a client talks to. */
export type YunoEnvironment = keyof typeof environments;
