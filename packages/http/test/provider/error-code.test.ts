import { describe, expect, it } from 'vitest';
import { codeOfStatus, type ErrorCode } from '../../src/provider/error-code.js';

describe('codeOfStatus', () => {
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
    [422, 'invalid_request'],
    [421, 'rejected'],
    [425, 'rejected'],
    [429, 'rate_limited'],
    [499, 'rejected'],
    [500, 'server_error'],
    [501, 'server_error'],
    [502, 'server_error'],
    [503, 'server_error'],
    [504, 'timeout'],
    [520, 'server_error'],
    [599, 'server_error'],
  ])('reads %i as %s', (status, code) => expect(codeOfStatus(status)).toBe(code));
});
