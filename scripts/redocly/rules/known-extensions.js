const everywhere = ['x-evidence'];

/** Which extensions each kind of object may carry. */
const extensions = {
  Root: ['x-reviewed'],
  Info: [],
  Server: [],
  Tag: [],
  SecurityScheme: [],
  PathItem: [],
  Operation: [...everywhere, 'x-idempotent', 'x-idempotent-evidence', 'x-update-semantics'],
  Parameter: everywhere,
  RequestBody: everywhere,
  MediaType: [],
  Response: everywhere,
  Header: everywhere,
  Schema: [...everywhere, 'x-pii'],
};

/** An extension that is misspelt or stands where it means nothing would otherwise be overlooked. */
export function knownExtensions() {
  return Object.fromEntries(
    Object.entries(extensions).map(([type, known]) => [
      type,
      (node, { report, location }) => {
        for (const key of Object.keys(node)) {
          if (!key.startsWith('x-') || known.includes(key)) continue;
          report({ message: `\`${key}\` means nothing here.`, location: location.child([key]).key() });
        }
      },
    ]),
  );
}
