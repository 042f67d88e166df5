import { BaseResolver, isAbsoluteUrl, ResolveError, type Source } from '@redocly/openapi-core';

/** Reads the files that a description refers to, and nothing from a network: the same description is always the same document. */
export class LocalResolver extends BaseResolver {
  override async loadExternalRef(reference: string): Promise<Source> {
    if (isAbsoluteUrl(reference)) {
      throw new ResolveError(
        new Error(`${reference} is not a file. Save it beside the description and refer to that.`),
      );
    }
    return super.loadExternalRef(reference);
  }
}
