import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type ExtractorMessage,
} from '@microsoft/api-extractor';
import { temporaryFolder } from '../../lib/temporary-folder.ts';
import type { EntryPoint } from '../../lib/entry-points.ts';

/** A report is made of declarations, so that no setting of the compiler changes what is in it. */
const compilerOptions = {
  target: 'ES2022',
  module: 'NodeNext',
  lib: ['ES2022', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
  types: [],
  strict: true,
  // The type check of the packages has seen these declarations; a second one is two thirds of the time.
  skipLibCheck: true,
  exactOptionalPropertyTypes: true,
};

/**
 * Makes the report of each entry point: its public names with their types, and what these are made of.
 *
 * @returns The texts, by the paths of the reports.
 * @throws Error with what is wrong with the declarations.
 */
export function makeReports(entries: readonly EntryPoint[]): Map<string, string> {
  const { path: folder, remove } = temporaryFolder('api');
  try {
    const configurations = entries.map((entry) => configurationOf(entry, folder));
    // One program for all: most of the time goes into reading the platform's declarations.
    const compilerState = CompilerState.create(configurations[0]!, {
      additionalEntryPoints: entries.map(({ declarations }) => declarations),
    });
    const problems: string[] = [];
    const messageCallback = (message: ExtractorMessage): void => {
      message.handled = true;
      if (message.logLevel === ExtractorLogLevel.Error)
        problems.push(message.formatMessageWithLocation(undefined));
    };
    for (const configuration of configurations)
      Extractor.invoke(configuration, { localBuild: true, compilerState, messageCallback });
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return new Map(
      entries.map(({ report }, index) => [
        report,
        readFileSync(configurations[index]!.reportFilePath, 'utf8'),
      ]),
    );
  } finally {
    remove();
  }
}

function configurationOf({ name, packageFolder, declarations }: EntryPoint, folder: string): ExtractorConfig {
  const quiet = { default: { logLevel: ExtractorLogLevel.None } };
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(packageFolder, 'package.json'),
    configObject: {
      projectFolder: packageFolder,
      mainEntryPointFilePath: declarations,
      compiler: { overrideTsconfig: { compilerOptions, files: [declarations] } },
      apiReport: {
        enabled: true,
        // A name that is not exported is public all the same where an exported one is made of it.
        includeForgottenExports: true,
        reportFolder: folder,
        reportTempFolder: join(folder, 'temporary'),
        reportFileName: name.replaceAll('/', '.'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        extractorMessageReporting: quiet,
        tsdocMessageReporting: quiet,
      },
    },
  });
}
