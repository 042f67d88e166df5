import { spoken } from '../../generate/names.ts';
import { isRecord, type LooseDocument, type LooseSchema, type Note, referred } from '../upgrade/loose.ts';
import { mapProperties, mapSchemas } from '../upgrade/walk.ts';

/**
 * Describes each property of an object that describes most of them: by what it refers to, or else by its name.
 */
export function describeProperties(document: LooseDocument, note: Note): void {
  mapSchemas(document, (schema) => {
    const members = Object.values(schema.properties ?? {});
    const described = members.filter((member) => textOf(member) ?? textOfForm(member));
    const isTold = described.length * 2 > members.length;
    return mapProperties(schema, (member, name) => {
      if (!isRecord(member) || textOf(member)) return member;
      const text = textOfForm(member) ?? (isTold ? `${sentence(spoken(name) || name)}.` : undefined);
      if (text === undefined) return member;
      note('description of a property taken from what it refers to, or its name');
      return { ...member, description: text };
    });
  });

  function textOf(member: LooseSchema | undefined, depth = 5): string | undefined {
    if (!isRecord(member) || depth === 0) return undefined;
    const { description, $ref } = member as LooseSchema;
    if (description?.trim()) return description;
    return textOf(referred(document.components?.schemas ?? {}, $ref), depth - 1);
  }

  /** What the one schema beside null says of itself. */
  function textOfForm(member: LooseSchema | undefined): string | undefined {
    const forms = (member?.anyOf ?? member?.oneOf ?? []).filter(({ type }) => type !== 'null');
    return forms.length === 1 ? textOf(forms[0]) : undefined;
  }
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
