/** The whole text, or the phrases that carry its facts. White space counts as one space. */
export type Words = string | readonly string[];
