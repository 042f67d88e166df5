import { describe, expect, it } from 'vitest';
import { codeOfStatus, type ErrorCode } from '../../src/provider/error-code.js';

describe('the code of a status', () => {
  it.each<[number, ErrorCode]>([
    [400, 'invalid_request'],
    [401, 'authentication'],
    [402, 'rejected'],
    [403, 'forbidden'],
    [404, 'not_found'],
    [405, 'rejected'],
    [408, 'timeout'],
    [409, 'conflict'],
    [410, 'rejected'],
    [413, 'rejected'],
    [415, 'rejected'],
    [418, 'rejected'],
    [422, 'invalid_request'],
    [425, 'rejected'],
    [429, 'rate_limited'],
    [451, 'rejected'],
    [499, 'rejected'],
    [500, 'server_error'],
    [501, 'server_error'],
    [502, 'server_error'],
    [503, 'server_error'],
    [504, 'timeout'],
    [511, 'server_error'],
    [599, 'server_error'],
  ])('%i is %s', (status, code) => expect(codeOfStatus(status)).toBe(code));
});
