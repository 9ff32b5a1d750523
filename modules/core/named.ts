/** The thing of this name, or one sentence that says which names there are. */
export function named<T>(things: Readonly<Record<string, T>>, kind: string, name: string): T {
  const thing = things[name];
  if (thing === undefined) {
    const known = Object.keys(things).join(", ") || "none";
    throw new Error(`no ${kind} has the name ${name}; the known ones are: ${known}`);
  }
  return thing;
}
