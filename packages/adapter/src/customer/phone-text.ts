/**
 * What people write between the digits of a phone number: white space, dashes, dots, slashes, parentheses, and the
 * invisible marks of direction that come along when a number is copied from an address book.
 */
const punctuation = /[\s()./\-\u2010-\u2015\u2212\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

export function withoutPunctuation(phone: string): string {
  return phone.replace(punctuation, '');
}
