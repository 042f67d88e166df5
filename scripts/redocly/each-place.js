import { placesOf } from './places.js';

/**
 * A Redocly rule that calls `check(place, report)` for each place of the spec; `report(message)` points there.
 *
 * @param {(place: any, report: (message: string) => void) => void} check
 */
export function eachPlace(check) {
  return () => {
    const walked = new Set();
    const met = new Set();
    const reported = new Set();
    return {
      PathItem(pathItem, context) {
        for (const place of placesOf(pathItem, context, walked)) {
          const { location, direction, property, required, isPart } = place;
          // What a `$ref` shares is met once for each user.
          const use = `${location.absolutePointer} ${direction} ${property} ${required} ${isPart}`;
          if (met.has(use)) continue;
          met.add(use);
          check(place, (message) => {
            const report = `${location.absolutePointer} ${direction} ${property} ${message}`;
            if (!reported.has(report)) context.report({ message, location });
            reported.add(report);
          });
        }
      },
    };
  };
}

/**
 * Like `eachPlace`, for the schemas alone.
 *
 * @param {(schema: any, report: (message: string) => void) => void} check
 */
export function eachSchema(check) {
  return eachPlace((place, report) => {
    if (place.kind === 'schema') check(place, report);
  });
}
