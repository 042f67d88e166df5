// @ts-check

/**
 * What the toolchain has to know of a machine.
 * @typedef {object} Machine
 * @property {string} platform
 * @property {string} arch
 * @property {boolean} isMusl Whether its C library is musl, as on Alpine, where a binary for glibc does not start.
 * @property {string} node The version of the Node that runs.
 */

/**
 * The machine that this process runs on.
 * @returns {Machine}
 */
export function thisMachine() {
  const { platform, arch, versions } = process;
  return { platform, arch, isMusl: platform === 'linux' && !hasGlibc(), node: versions.node };
}

function hasGlibc() {
  // Without this the report looks up the name of every host that the process is connected to.
  Object.assign(process.report, { excludeNetwork: true });
  const { header } = /** @type {{ header: object }} */ (process.report.getReport());
  return 'glibcVersionRuntime' in header;
}
