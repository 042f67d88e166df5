import { placesOf } from '../places.js';
import { isPage } from '../sources.js';

/**
 * `x-reviewed` at the root has, for each page that any evidence names and for no other, the day on which a copy of the
 * page was last compared with the description. A folder of pages is no page.
 */
export function reviewed() {
  const sources = new Set();
  const walked = new Set();
  return {
    PathItem(pathItem, context) {
      for (const { node } of placesOf(pathItem, context, walked)) {
        for (const key of ['x-evidence', 'x-idempotent-evidence']) {
          if (isPage(node[key]?.source)) sources.add(node[key].source);
        }
      }
    },
    Root: {
      leave(root, { report, location }) {
        const days = root['x-reviewed'] ?? {};
        const here = location.child(['x-reviewed']);
        for (const source of sources) {
          if (!Object.hasOwn(days, source)) {
            report({ message: `\`x-reviewed\` needs the day on which ${source} was read.`, location: here });
          }
        }
        for (const [source, day] of Object.entries(days)) {
          const at = here.child([source]).key();
          if (!sources.has(source)) report({ message: `No evidence names ${source}.`, location: at });
          if (!isDay(day))
            report({ message: 'A review has a day that has come, `YYYY-MM-DD`.', location: at });
          const page = Object.keys(days).find((other) => other.startsWith(`${source}/`));
          if (page) report({ message: `${source} is a folder: name the page, as in ${page}.`, location: at });
        }
      },
    },
  };
}

function isDay(day) {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return false;
  const time = Date.parse(day);
  return time <= Date.now() && new Date(time).toISOString().startsWith(day);
}
