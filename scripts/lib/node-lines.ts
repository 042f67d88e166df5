/** The lines of Node that the packages support, oldest first: CI, the fault grid and the consumers try each of them. */
export const nodeLines = ['20', '22', '24', '26'] as const;
