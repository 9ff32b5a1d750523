import { stepsOf } from "../../resource-address";
import type { Subject } from "../../subjects";

/** What stands for resources in a picture: those of one key are one node. */
export interface Group {
  readonly key: string;
  /** Of a node that stands for several. */
  readonly name: string;
  /** Whether the stack that it is in is drawn round it. */
  readonly isFramed?: boolean;
}

export type Grouping = (subject: Subject) => Group;

export const byItself: Grouping = ({ id, address }) => ({ key: id, name: address });

/** The first construct in the stack; without constructs, the module, and of what is in none, the type. */
export const byConstruct: Grouping = ({ path, address, type, stack }) => {
  const [first, call] = stepsOf(address);
  const ofAddress = first === "module" && call !== undefined ? call : type;
  const name = path === address ? ofAddress : (path.split("/")[0] ?? path);
  return { key: `${stack.stack}/${name}`, name, isFramed: true };
};

export const byStack: Grouping = ({ stack }) => ({ key: stack.stack, name: stack.part });
