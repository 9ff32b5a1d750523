import type { Consequence } from "../model";
import type { Subject } from "../subjects";
import type { Ending } from "./ending";
import { access } from "./endings/access";
import { compute } from "./endings/compute";
import { containers } from "./endings/containers";
import { databases } from "./endings/databases";
import { edge } from "./endings/edge";
import { loadBalancing } from "./endings/load-balancing";
import { messaging } from "./endings/messaging";
import { network } from "./endings/network";
import { operations } from "./endings/operations";
import { storage } from "./endings/storage";

/** What the end of each type does. */
export const ENDINGS: ReadonlyMap<string, Ending> = new Map(
  [network, loadBalancing, edge, containers, compute, databases, storage, messaging, access, operations].flatMap(
    Object.entries,
  ),
);

/** What destroying or replacing a resource does to people and data. */
export function consequenceOf(subject: Subject): Consequence {
  const ending = ENDINGS.get(subject.type);
  if (ending === undefined)
    return { severity: "unknown", sentence: `nobody wrote down what the end of an ${subject.type} does` };
  return typeof ending === "function" ? ending(subject) : ending;
}
