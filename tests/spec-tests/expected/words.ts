/** The whole text, in one piece or in lines. White space counts as one space. */
export type Words = string | readonly string[];
