/** Steps from a resource down to a value: attribute names and positions in lists. */
export type AttributePath = (string | number)[];
