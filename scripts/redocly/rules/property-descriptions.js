import { eachSchema } from '../each-place.js';
import { isText } from '../places.js';

/**
 * An object that describes most of its properties describes each: what one is, is told there or by what it refers to. In
 * an editor that is all its documentation. (A description that somebody else wrote without any is taken as it is.)
 */
export const propertyDescriptions = eachSchema(({ description, besides, property }, report) => {
  if (besides && !isText(description))
    report(`\`${property}\` needs a \`description\`, as most of the properties beside it have one.`);
});
