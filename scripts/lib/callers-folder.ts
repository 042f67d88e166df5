/**
 * The folder in which the person stands who called a command: pnpm and the bootstrap run it in the workspace's root.
 *
 * @param script The command's name in package.json.
 */
export function callersFolder(script: string, env: NodeJS.ProcessEnv = process.env): string {
  const isScript = env['npm_lifecycle_event'] === script;
  return (isScript && (env['CUSTOMER_BRIDGE_FOLDER'] ?? env['INIT_CWD'])) || process.cwd();
}
