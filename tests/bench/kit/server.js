// Started as a child: the provider on loopback, in a process of its own. Sends its address to the parent.
import { createServer } from 'node:http';
import process from 'node:process';
import { answerTo } from './customer.js';

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const body = answerTo(request.url);
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', 1024, () => process.send(`http://127.0.0.1:${server.address().port}`));
process.on('disconnect', () => process.exit());
