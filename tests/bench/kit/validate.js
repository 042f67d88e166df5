// Started as a child: validate.js <bundle of a validator> <rounds>. Prints nanoseconds of a check, for each body.
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { changes } from './customer.js';

const [bundle, rounds] = process.argv.slice(2);
const { check } = await import(pathToFileURL(bundle).href);
const wrong = { ...changes.full, first_name: '', country: 'Colombia' };
const bodies = [
  [changes.full, true],
  [changes.small, true],
  [wrong, false],
];
for (const [body, isRight] of bodies)
  if (check(body) !== isRight) throw new Error(`It says ${!isRight} of a body that is ${isRight}.`);

const callsInRound = 20_000;
const times = bodies.map(([body, isRight]) => {
  const seen = [];
  // The first two are for the compiler.
  for (let round = -2; round < Number(rounds); round++) {
    let right = 0;
    const startedAt = performance.now();
    for (let call = 0; call < callsInRound; call++) if (check(body) === isRight) right++;
    const ms = performance.now() - startedAt;
    if (right !== callsInRound) throw new Error('It changes its mind.');
    if (round >= 0) seen.push((ms / callsInRound) * 1e6);
  }
  return Math.round(seen.sort((one, other) => one - other)[seen.length >> 1]);
});
console.log(JSON.stringify(times));
