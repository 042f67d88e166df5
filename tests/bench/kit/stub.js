import { answerTo } from './customer.js';

/** An answer that costs next to nothing, so that what is measured is the client. */
class StubAnswer {
  status = 200;
  statusText = 'OK';
  ok = true;
  redirected = false;
  type = 'basic';
  url = '';
  bodyUsed = false;
  headers;
  body;
  #content;

  constructor(content) {
    this.#content = content;
    this.headers = content.headers;
    this.body = new StubBody(content.bytes);
  }
  async text() {
    return this.#content.text;
  }
  async json() {
    return JSON.parse(this.#content.text);
  }
  async arrayBuffer() {
    return this.#content.bytes.buffer.slice(0);
  }
  async blob() {
    return new Blob([this.#content.bytes]);
  }
  clone() {
    return new StubAnswer(this.#content);
  }
}
// Some clients ask whether it is one.
Object.setPrototypeOf(StubAnswer.prototype, Response.prototype);

class StubBody {
  locked = false;
  #rest;

  constructor(bytes) {
    this.#rest = bytes;
  }
  getReader() {
    return this;
  }
  async read() {
    const value = this.#rest;
    this.#rest = undefined;
    return { done: value === undefined, value };
  }
  async cancel() {}
  releaseLock() {}
}

const contents = new Map();

/** The `fetch` of every client on the stub. */
export async function stubFetch(request) {
  const text = answerTo(typeof request === 'string' ? request : (request.url ?? String(request)));
  let content = contents.get(text);
  if (!content) {
    const bytes = new TextEncoder().encode(text);
    const headers = { 'content-type': 'application/json', 'content-length': String(bytes.length) };
    contents.set(text, (content = { text, bytes, headers: new Headers(headers) }));
  }
  return new StubAnswer(content);
}
