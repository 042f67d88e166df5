const vocabulary = {
  omitted: ['unchanged'],
  null: ['clears', 'undocumented'],
  nested: ['merge', 'replace', 'undocumented'],
};

/** Each update, and nothing else, says with `x-update-semantics` what it does with absent, null and nested values. */
export function updateSemantics() {
  return {
    Operation(operation, { key, report, location }) {
      const semantics = operation['x-update-semantics'];
      const isUpdate = key === 'patch' || /^update/i.test(operation.operationId);
      // A provider may call its update otherwise: `saveCustomer`.
      const mayUpdate =
        isUpdate || key === 'put' || (key === 'post' && !/^create/i.test(operation.operationId));
      if (semantics === undefined) {
        if (isUpdate) report({ message: 'An update needs `x-update-semantics`.', location });
      } else if (!mayUpdate) {
        report({ message: '`x-update-semantics` belongs on an update.', location });
      } else if (!isKnown(semantics)) {
        const parts = Object.entries(vocabulary).map(([part, words]) => `${part}: ${words.join(' | ')}`);
        report({ message: `\`x-update-semantics\` is \`{ ${parts.join(', ')} }\`.`, location });
      }
    },
  };
}

function isKnown(semantics) {
  const parts = Object.keys(vocabulary);
  return (
    Object.keys(semantics ?? {}).length === parts.length &&
    parts.every((part) => vocabulary[part].includes(semantics[part]))
  );
}
