// The floor: what one would write by hand, and nothing more.
export const create = ({ baseUrl, id, changes }) => {
  const headers = {
    'content-type': 'application/json',
    'public-api-key': 'public',
    'private-secret-key': 'secret',
  };
  return async () => {
    const url = `${baseUrl}/v1/customers/${encodeURIComponent(id)}`;
    const answer = await fetch(url, { method: 'PATCH', headers, body: JSON.stringify(changes) });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return answer.json();
  };
};
