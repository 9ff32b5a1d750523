import type { Subject } from "../subjects";
import type { EnvironmentNames } from "./environment-names";

/** Which resources of several environments are the same one: of one type, at one place of their environments. */
export class SameResources {
  private readonly byId = new Map<string, Map<string, Subject>>();

  constructor(subjects: readonly Subject[], names: EnvironmentNames) {
    const byPlace = new Map<string, Map<string, Subject>>();
    for (const subject of subjects) {
      const { id, type, path, address, stack } = subject;
      const own = JSON.stringify([type, stack.part, path, instanceOf(address)]);
      const place = names.without(stack.environment, own);
      const same = byPlace.get(place) ?? new Map<string, Subject>();
      byPlace.set(place, same);
      same.set(stack.environment, subject);
      this.byId.set(id, same);
    }
  }

  /** The resource of an id and its counterparts, by environment. */
  of(id: string): ReadonlyMap<string, Subject> {
    return this.byId.get(id) ?? new Map<string, Subject>();
  }
}

/** Keys of count and for_each in an address: `["a"]`. Its name may be another in every environment. */
export function instanceOf(address: string): string {
  return address.match(/\[[^\]]*\]/g)?.join("") ?? "";
}
