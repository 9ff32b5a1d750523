/** What is used in a month, where a price depends on it. */
export type Usage = Readonly<Record<string, number>>;
