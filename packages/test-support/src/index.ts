export { documentedDefaults } from './documented-defaults.js';
export { settled, useFakeTime } from './fake-time.js';
export { type Answer, answer, type SentRequest, sentRequest, stubFetch } from './stub-fetch.js';
