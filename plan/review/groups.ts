import type { ChangeGroup, ReviewedChange } from "./model";
import type { Subject } from "./subjects";

/** The changes by service, the same change of several environments once. */
export function groupsOf(changes: readonly ReviewedChange[], _subjects: readonly Subject[]): ChangeGroup[] {
  const services = [...new Set(changes.map(({ service }) => service))];
  return services.map((service) => ({
    service,
    changes: changes
      .filter((change) => change.service === service)
      .map(({ id, environment }) => ({ ids: [id], environments: [environment], oddOnesOut: [] })),
  }));
}
