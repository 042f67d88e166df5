import { placesOf } from './places.js';

/** A Redocly rule that calls `check(place, report)` once for each place of the spec; `report(message)` points there. */
export function eachPlace(check) {
  return () => {
    const seen = new Set();
    return {
      PathItem(pathItem, context) {
        for (const place of placesOf(pathItem, context)) {
          // What a `$ref` shares is met once for each user.
          const identity = `${place.location.absolutePointer} ${place.direction} ${place.property}`;
          if (seen.has(identity)) continue;
          seen.add(identity);
          check(place, (message) => context.report({ message, location: place.location }));
        }
      },
    };
  };
}

/** Like `eachPlace`, for the schemas alone. */
export function eachSchema(check) {
  return eachPlace((place, report) => {
    if (place.kind === 'schema') check(place, report);
  });
}
