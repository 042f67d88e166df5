// Started as: import.js <task as JSON>
import process from 'node:process';
import * as packages from './packages.js';
import { update } from './update.js';

console.log(await update(packages, JSON.parse(process.argv[2])));
